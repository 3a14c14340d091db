import type { ApiErrorBody, ErrorCode } from '@transom/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, notFound } from '#platform/errors';
import type { Platform } from '#platform/platform';
import type { ActorCache } from './actor-cache.ts';
import { runAuth } from './run-auth.ts';
import { isSameOrigin } from './same-origin.ts';
import { authPath, clientAddressHeader, type SignIn } from './sign-in.ts';

/** What the library offers is more than Transom does; anything not listed here does not exist. */
const offered = new Set([
  'POST /sign-in/email',
  'POST /sign-out',
  'GET /get-session',
  'POST /change-password',
  'POST /revoke-other-sessions',
]);

/** Mounts sign-in under `/api/auth`, with the errors of the rest of the API. */
export function mountAuth(app: FastifyInstance, { config, db }: Platform, signIn: SignIn, cache: ActorCache): void {
  const base = config.publicUrl ?? 'http://localhost';

  app.route({
    method: ['GET', 'POST'],
    url: `${authPath}/*`,
    handler: async (request, reply) => {
      const path = new URL(request.url, base).pathname.slice(authPath.length);
      if (!offered.has(`${request.method} ${path}`)) throw notFound('address');
      if (request.method === 'POST' && !isSameOrigin(request.headers, config.publicUrl)) {
        throw new AppError('forbidden', 'forbidden', 'This request came from another site and was not carried out.');
      }
      const response = await runAuth(() => signIn.handler(toWebRequest(request, path)));
      if (response.status === 500) await db.raw('select 1');
      // Whatever changed about sessions or passwords is true at once in this process.
      if (request.method === 'POST') cache.clear();
      return answer(response, request, reply);
    },
  });

  function toWebRequest(request: FastifyRequest, path: string): Request {
    // The origin was checked above; what the library sees is always its own.
    const headers = new Headers({ origin: base, [clientAddressHeader]: request.ip });
    for (const name of ['cookie', 'user-agent', 'content-type'] as const) {
      const value = request.headers[name];
      if (value !== undefined) headers.set(name, value);
    }
    const init: RequestInit = { method: request.method, headers };
    if (request.body !== undefined && request.body !== null) init.body = JSON.stringify(request.body);
    return new Request(base + authPath + path, init);
  }
}

async function answer(response: Response, request: FastifyRequest, reply: FastifyReply) {
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').code(response.status);
  const text = await response.text();
  if (response.ok) return reply.send(text === '' ? 'null' : text);
  if (response.status === 429) reply.header('retry-after', response.headers.get('x-retry-after') ?? '60');
  return reply.send(JSON.stringify(errorBody(response.status, request.id)));
}

const sentences: Record<number, [ErrorCode, string]> = {
  401: ['unauthenticated', 'The e-mail address or the password is wrong.'],
  403: ['forbidden', 'This is not allowed.'],
  404: ['not_found', 'There is nothing at this address.'],
  429: ['rate_limited', 'Too many tries. Wait a minute, then try again.'],
  500: ['internal', 'Something went wrong here. Try again; if it stays, quote the request id.'],
};

function errorBody(status: number, requestId: string): ApiErrorBody {
  const [code, message] = sentences[status] ?? ['invalid_request', 'Check what you entered and try again.'];
  return { error: { code, message, details: { requestId } } };
}
