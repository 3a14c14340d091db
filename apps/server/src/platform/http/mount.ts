import { hasRole, type RouteInput, type RouteParsed, type RouteResponse, type RouteSpec } from '@transom/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Actor } from './actor.ts';

export type { RouteInput };

export interface Call<R extends RouteSpec> extends RouteParsed<R> {
  /** Null only on routes whose access is `public`. */
  actor: R['access'] extends 'public' ? Actor | null : Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

/** Mounts routes of the contract: sign-in, role, scope and input are checked here and nowhere else. */
export type Mount = <R extends RouteSpec>(spec: R, handle: (call: Call<R>) => Promise<RouteResponse<R>>) => void;

export const apiPrefix = '/api/v1';

export function createMount(app: FastifyInstance, authenticate: Authenticate): Mount {
  return (spec, handle) => {
    app.route({
      method: spec.method,
      url: apiPrefix + spec.path,
      handler: async (request, reply) => {
        const actor = spec.access === 'public' ? null : await authorize(spec, request, authenticate);
        const parsed = {
          params: parse(spec.params, request.params, ''),
          query: parse(spec.query, request.query, ''),
          body: parse(spec.body, request.body, ''),
        };
        const answer = await handle({ ...parsed, actor, request, reply } as Call<typeof spec>);
        if (spec.status === 204) return reply.code(204).send();
        // Not checked against the schema here: types and tests do that; the list of conversations is a hot path.
        return reply
          .code(spec.status)
          .header('content-type', 'application/json; charset=utf-8')
          .send(JSON.stringify(answer));
      },
    });
  };
}

async function authorize(spec: RouteSpec, request: FastifyRequest, authenticate: Authenticate): Promise<Actor> {
  const actor = await authenticate(request);
  if (!actor) throw new AppError('unauthenticated', 'unauthenticated', 'Sign in first.');
  if (spec.access !== 'public' && !hasRole(actor.role, spec.access)) {
    throw new AppError('forbidden', 'forbidden', `This needs the role ${spec.access}. Ask an admin of your workspace.`);
  }
  if (spec.method !== 'GET' && !actor.canWrite) {
    throw new AppError('forbidden', 'forbidden', 'This API key may only read.');
  }
  return actor;
}

function parse(schema: z.ZodType | undefined, value: unknown, prefix: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = prefix + (issue?.path.join('.') ?? '');
  throw new AppError('invalid', 'invalid_request', issue?.message ?? 'This value cannot be used.', {
    field,
    issues: result.error.issues.slice(0, 20).map((i) => ({ field: i.path.join('.'), message: i.message })),
  });
}
