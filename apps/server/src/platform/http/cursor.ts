import type { z } from 'zod';
import { invalidField } from '../errors.ts';

/** An opaque keyset cursor: the sort key of the last row, as JSON in base64url. */
export const cursorOf = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor back; undefined when none was given, AppError when it is not one of ours. */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string | undefined): T | undefined {
  if (!cursor) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw invalidField('cursor', 'This cursor is not one this list gave out.');
  }
}
