import { z } from 'zod';

/**
 * Every failure the API can answer with. `kind` decides the HTTP status, `code` what the browser says.
 * Codes are stable: integrators and the error catalogue in the web app key on them.
 */
export const errorKinds = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rule: 409,
  too_large: 413,
  rate_limited: 429,
  upstream: 502,
  unavailable: 503,
} as const;
export type ErrorKind = keyof typeof errorKinds;

export const ErrorCode = z.enum([
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'already_exists',
  'conflict',
  'window_closed',
  'turn_not_held',
  'contact_blocked',
  'marketing_opted_out',
  'template_not_found',
  'template_not_approved',
  'template_variable_missing',
  'message_not_retryable',
  'channel_paused',
  'media_empty',
  'media_too_large',
  'media_type_unsupported',
  'unsupported_message_type',
  'value_missing',
  'value_too_long',
  'too_many_values',
  'duplicate_value',
  'link_invalid',
  'window_closed_by_then',
  'message_not_scheduled',
  'message_not_reactable',
  'merge_undone',
  'merge_not_last',
  'merge_facts_missing',
  'invitation_invalid',
  'setup_already_done',
  'bad_signature',
  'body_too_large',
  'rate_limited',
  'meta_unreachable',
  'meta_refused',
  'database_unavailable',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** The body of every non-2xx answer of the REST API. `details.field` names the offending field, dotted. */
export const ApiErrorBody = z
  .object({
    error: z.object({
      code: ErrorCode,
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .meta({ id: 'Error' });
export type ApiErrorBody = z.infer<typeof ApiErrorBody>;
