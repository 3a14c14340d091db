import { AppError } from '../errors.ts';

// Connection exceptions, shutdown, start-up, out of resources (disk, memory, connections): try again later.
const passing = /^(08|53|57P|58)/;
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'ENOTCONN']);

/** Turns "the database cannot be reached or cannot write now" into one AppError; anything else is passed through. */
export function databaseFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof AppError) return cause;
  const code = (cause as { code?: unknown }).code;
  const away =
    typeof code === 'string'
      ? passing.test(code) || socketCodes.has(code)
      : /connection terminated|timeout exceeded when trying to connect|not queryable|client was closed/i.test(
          cause.message,
        );
  if (!away) return cause;
  const failure = new AppError(
    'unavailable',
    'database_unavailable',
    'The database cannot be reached just now. Nothing was lost; try again in a moment.',
  );
  failure.cause = cause;
  return failure;
}
