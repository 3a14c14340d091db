import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from './new-id.ts';

describe('the id of a message', () => {
  it('is a random uuid, however often it is made', () => {
    const ids = Array.from({ length: 2000 }, newId);
    for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
