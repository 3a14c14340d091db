import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import type { FastifyRequest } from 'fastify';
import { GraphError } from '../rules/graph-error.ts';

/** Parameters of a call: the query and over it the body, which Graph treats alike. */
export function parametersOf(request: FastifyRequest): JsonObject {
  const query = isObject(request.query) ? request.query : {};
  return isObject(request.body) ? { ...query, ...request.body } : query;
}

/** A text parameter, or undefined. */
export function textIn(parameters: JsonObject, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text parameter that must be there; throws 100. */
export function requiredText(parameters: JsonObject, name: string): string {
  const value = textIn(parameters, name);
  if (value === undefined) throw new GraphError(100, { message: `The parameter ${name} is required.` });
  return value;
}

/** Leaves the fields asked for with `fields=`; without it, `usual`. The id is always there. */
export function pickFields(node: JsonObject, request: FastifyRequest, usual?: readonly string[]): JsonObject {
  const asked = textIn(isObject(request.query) ? request.query : {}, 'fields');
  const wanted = asked?.split(',').map((field) => field.trim().split(/[.({]/)[0] ?? '') ?? usual;
  if (wanted === undefined) return node;
  return Object.fromEntries(Object.entries(node).filter(([name]) => name === 'id' || wanted.includes(name)));
}
