import type { ErrorCode, ErrorKind } from '@transom/protocol';

/** The one failure a use case may throw. Anything else that is thrown is a bug and answers 500. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  /** @param message a plain sentence that says what happened and what to do */
  constructor(kind: ErrorKind, code: ErrorCode, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

export const notFound = (noun: string) =>
  new AppError('not_found', 'not_found', `This ${noun} does not exist, or no longer does.`);

/** Bad input at a field, dotted: `template.variables.1`. */
export const invalidField = (field: string, message: string) =>
  new AppError('invalid', 'invalid_request', message, { field });
