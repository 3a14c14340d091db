import { z } from 'zod';
import { CloudApiError } from '../errors/index.ts';

const optionalText = z.string().nullish().catch(null);

/** Meta's error body, read leniently: only `code` must be there. */
const ErrorBody = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().catch(''),
    error_subcode: z.number().nullish().catch(null),
    error_data: z.object({ details: optionalText }).nullish().catch(null),
    error_user_msg: optionalText,
    fbtrace_id: optionalText,
  }),
});

/** An answer that is not a success, with or without Meta's error body. */
export function refusal(httpStatus: number, body: unknown): CloudApiError {
  const read = ErrorBody.safeParse(body);
  if (!read.success) {
    const message = `Meta answered with HTTP ${httpStatus} and no reason.`;
    return new CloudApiError({ message, reached: 'answered', httpStatus, details: message });
  }
  const { error } = read.data;
  return new CloudApiError({
    message: `Meta refused with code ${error.code}.`,
    reached: 'answered',
    httpStatus,
    code: error.code,
    subcode: error.error_subcode ?? null,
    details: error.error_data?.details || error.error_user_msg || error.message || null,
    fbtraceId: error.fbtrace_id ?? null,
  });
}

/** A call that ended without an answer. `written`: a connected socket had taken it. */
export function transportFailure(cause: unknown, written: boolean): CloudApiError {
  const details = networkReason(cause);
  return written
    ? new CloudApiError({ message: 'Meta did not answer.', reached: 'no_answer', details, cause })
    : new CloudApiError({ message: 'Meta could not be reached.', reached: 'not_sent', details, cause });
}

/** The network's word for it (`ECONNREFUSED`, `ENOTFOUND`, `TimeoutError`), never an address or a body. */
function networkReason(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if (cause instanceof AggregateError && cause.errors.length > 0) return networkReason(cause.errors[0]);
  return cause.name;
}
