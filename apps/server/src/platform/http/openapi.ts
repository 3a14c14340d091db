import type { RouteSpec } from '@transom/protocol';
import { ApiErrorBody } from '@transom/protocol';
import { z } from 'zod';
import { apiPrefix } from './mount.ts';

type Json = { [key: string]: unknown };

/** The OpenAPI 3.1 description of the contract, made from the very schemas that check requests. */
export function describeApi(groups: Record<string, Record<string, RouteSpec>>): Json {
  const schemas: Json = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const {
      $schema: _,
      $defs,
      ...json
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Json };
    for (const [name, definition] of Object.entries($defs ?? {})) schemas[name] ??= relink(definition);
    return relink(json) as Json;
  };
  const error = {
    description: 'What went wrong',
    content: { 'application/json': { schema: schemaOf(ApiErrorBody, 'output') } },
  };
  const paths: Record<string, Json> = {};
  for (const [group, routes] of Object.entries(groups)) {
    for (const [name, spec] of Object.entries(routes)) {
      const path = apiPrefix + spec.path.replace(/:(\w+)/g, '{$1}');
      const operation: Json = {
        operationId: `${group}.${name}`,
        tags: [group],
        summary: spec.summary,
        security: spec.access === 'public' ? [] : [{ session: [] }, { apiKey: [] }],
        'x-least-role': spec.access,
        parameters: [...parameters(spec.params, 'path', schemaOf), ...parameters(spec.query, 'query', schemaOf)],
        responses: {
          [spec.status]:
            spec.status === 204
              ? { description: 'Done' }
              : {
                  description: 'Answer',
                  content: { 'application/json': { schema: schemaOf(spec.response, 'output') } },
                },
          '4XX': error,
        },
      };
      if (spec.body) {
        operation.requestBody = {
          required: true,
          content: { 'application/json': { schema: schemaOf(spec.body, 'input') } },
        };
      }
      paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operation };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Transom', version: '1', description: 'The WhatsApp team inbox a business runs itself.' },
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'transom.session_token' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function parameters(
  schema: z.ZodType | undefined,
  where: 'path' | 'query',
  schemaOf: (s: z.ZodType, io: 'input') => Json,
) {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

/** Shared definitions live under `components`, not beside each schema. */
function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : relink(inner),
    ]),
  );
}
