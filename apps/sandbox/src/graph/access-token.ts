import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { GraphError } from '../rules/graph-error.ts';
import type { State } from '../state/state.ts';

/** The token of a call: bearer header or `access_token` in the query. */
function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  const given = header === undefined ? undefined : /^(?:bearer|oauth)\s+(.+)$/i.exec(header)?.[1]?.trim();
  if (given !== undefined) return given;
  const query = request.query as { access_token?: unknown };
  return typeof query.access_token === 'string' ? query.access_token : undefined;
}

/** Whether a token opens the Graph API: the sandbox's own, or the app token `APP_ID|APP_SECRET`. */
export function isKnownToken({ account }: State, token: string): boolean {
  return isSame(token, account.accessToken) || isSame(token, `${account.appId}|${account.appSecret}`);
}

/** Lets a call through or throws 190: missing, unknown, or expired by the faults. */
export function requireToken(state: State, request: FastifyRequest): void {
  const token = tokenOf(request);
  if (token === undefined) {
    throw new GraphError(190, { message: 'An access token is required to request this resource.' });
  }
  if (!isKnownToken(state, token)) {
    throw new GraphError(190, { message: 'Invalid OAuth access token - Cannot parse access token' });
  }
  if (state.faults.tokenExpired) {
    throw new GraphError(190, { subcode: 463, message: 'Error validating access token: Session has expired.' });
  }
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
