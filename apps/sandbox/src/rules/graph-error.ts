import { randomBytes } from 'node:crypto';
import type { GraphErrorBody } from '@transom/cloud-api/wire';
import { detailsOf, statusOf, titleOf } from './error-catalog.ts';

interface Particulars {
  /** Default: what Meta documents for the code. */
  status?: number;
  /** Replaces the title in `message`. */
  message?: string;
  details?: string;
  subcode?: number;
  /** Words for people, which template management answers with. */
  user?: { title: string; message: string };
}

/** A refusal of the Graph API, with Meta's body. */
export class GraphError extends Error {
  readonly code: number;
  readonly status: number;
  readonly body: GraphErrorBody;

  constructor(code: number, { status = statusOf(code), message, details, subcode, user }: Particulars = {}) {
    super(`(#${code}) ${message ?? titleOf(code)}`);
    this.code = code;
    this.status = status;
    const said = details ?? detailsOf(code);
    this.body = {
      error: {
        message: code === 190 ? (message ?? titleOf(code)) : this.message,
        type: 'OAuthException',
        code,
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(user ? { is_transient: false, error_user_title: user.title, error_user_msg: user.message } : {}),
        ...(said === undefined ? {} : { error_data: { messaging_product: 'whatsapp' as const, details: said } }),
        fbtrace_id: `A${randomBytes(15).toString('base64url')}`,
      },
    };
  }
}

/** What Meta says of an id it does not know or that has no such edge. */
export function unsupportedRequest(method: string, id: string): GraphError {
  return new GraphError(100, {
    subcode: 33,
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
  });
}
