import { z } from 'zod';
import { Id, type Role } from '../common.ts';

export interface RouteSpec {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, with `:params`. */
  path: string;
  /** The least role that may call it; `public` needs no sign-in. */
  access: 'public' | Role;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  status: 200 | 201 | 202 | 204;
  response: z.ZodType;
}

export const route = <const T extends RouteSpec>(spec: T): T => spec;
export const byId = z.object({ id: Id });
export const nothing = z.null();

type In<T> = T extends z.ZodType ? z.input<T> : undefined;
type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
/** What a caller passes (before defaults). */
export interface RouteInput<R extends RouteSpec> {
  params: In<R['params']>;
  query: In<R['query']>;
  body: In<R['body']>;
}
/** What a handler gets (after defaults). */
export interface RouteParsed<R extends RouteSpec> {
  params: Out<R['params']>;
  query: Out<R['query']>;
  body: Out<R['body']>;
}
export type RouteResponse<R extends RouteSpec> = z.output<R['response']>;

const ranks: Record<Role, number> = { agent: 0, lead: 1, admin: 2, owner: 3 };
export const hasRole = (actual: Role, least: Role): boolean => ranks[actual] >= ranks[least];
