import type { z } from 'zod';

/** Something wrong with a request to the world; answered as `{ error: { code, message, details } }`. */
export class WorldError extends Error {
  readonly status: number;
  readonly code: 'invalid_request' | 'not_found' | 'unauthenticated';
  readonly field: string | null;

  constructor(code: WorldError['code'], message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.status = { invalid_request: 400, not_found: 404, unauthenticated: 401 }[code];
    this.field = field;
  }
}

/** Reads a body or query, or throws naming the first field that is wrong. */
export function read<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? null) : null);
  throw new WorldError('invalid_request', `${field ?? 'body'}: ${issue?.message ?? 'not valid'}`, field);
}
