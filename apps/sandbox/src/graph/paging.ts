import type { JsonObject } from '@transom/cloud-api/wire';
import type { FastifyRequest } from 'fastify';
import { GraphError } from '../rules/graph-error.ts';
import { parametersOf, textIn } from './read-body.ts';

const USUAL_LIMIT = 25;
const LARGEST_LIMIT = 100;

/** One page of a list with Meta's cursors. Throws 131059 for a cursor it never gave out. */
export function page<Item>(items: Item[], request: FastifyRequest, origin: string): JsonObject {
  const parameters = parametersOf(request);
  const asked = Number(textIn(parameters, 'limit') ?? USUAL_LIMIT);
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, LARGEST_LIMIT) : USUAL_LIMIT;
  const after = textIn(parameters, 'after');
  const before = textIn(parameters, 'before');
  const end = before === undefined ? undefined : positionOf(before, items.length);
  const start = after === undefined ? Math.max(0, (end ?? limit) - limit) : positionOf(after, items.length) + 1;
  const data = items.slice(start, end ?? start + limit);
  if (data.length === 0) return { data };
  const last = start + data.length - 1;
  const cursors = { before: cursorOf(start), after: cursorOf(last) };
  if (last + 1 >= items.length) return { data, paging: { cursors } };
  const next = new URL(request.url, origin);
  next.searchParams.delete('before');
  next.searchParams.delete('access_token');
  next.searchParams.set('after', cursors.after);
  return { data, paging: { cursors, next: next.href } };
}

function cursorOf(position: number): string {
  return Buffer.from(`at:${position}`).toString('base64url');
}

function positionOf(cursor: string, length: number): number {
  const position = /^at:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (position === undefined || Number(position) > length) throw new GraphError(131059);
  return Number(position);
}
