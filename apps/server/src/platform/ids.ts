import { v7 } from 'uuid';

/** A new id: UUID version 7, so ids made later sort later. */
export const newId = (): string => v7();
export const nilId = '00000000-0000-0000-0000-000000000000';
