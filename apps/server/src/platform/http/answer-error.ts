import { type ApiErrorBody, errorKinds } from '@transom/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseFailure } from '../db/database-failure.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../observe/logger.ts';

/** The one place where a failure becomes an answer. What is not an AppError is a bug: 500, logged once with its id. */
export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger) {
  const failure = toAppError(thrown);
  if (failure) {
    if (failure.kind === 'unavailable') reply.header('retry-after', '2');
    return reply.code(errorKinds[failure.kind]).send(bodyOf(failure, request.id));
  }
  log.error(
    { err: thrown, requestId: request.id, method: request.method, route: request.routeOptions.url },
    'request failed',
  );
  const body: ApiErrorBody = {
    error: {
      code: 'internal',
      message: 'Something went wrong here. Try again; if it stays, quote the request id.',
      details: { requestId: request.id },
    },
  };
  return reply.code(500).send(body);
}

function bodyOf(failure: AppError, requestId: string): ApiErrorBody {
  return { error: { code: failure.code, message: failure.message, details: { ...failure.details, requestId } } };
}

function toAppError(thrown: unknown): AppError | null {
  const known = databaseFailure(thrown);
  if (known instanceof AppError) return known;
  const { statusCode, code } = (known ?? {}) as { statusCode?: unknown; code?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new AppError('too_large', 'body_too_large', 'The request is too large.');
  if (code === '22P05' || code === '22021')
    return new AppError('invalid', 'invalid_request', 'The text holds characters that cannot be stored.');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new AppError('invalid', 'invalid_request', 'The request could not be read.');
  }
  return null;
}
