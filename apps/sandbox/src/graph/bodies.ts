import type { FastifyInstance } from 'fastify';
import { GraphError } from '../rules/graph-error.ts';

const LARGEST_BODY = 5 * 1024 * 1024;

/** Takes JSON, forms and empty bodies, as the Graph API does for every call. */
export function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const options = { parseAs: 'string', bodyLimit: LARGEST_BODY } as const;
  app.addContentTypeParser('application/json', options, async (_request: unknown, body: string) => {
    if (body.trim() === '') return {};
    try {
      return JSON.parse(body) as unknown;
    } catch {
      throw new GraphError(100, { message: 'The body is not valid JSON' });
    }
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', options, async (_request: unknown, body: string) =>
    Object.fromEntries(new URLSearchParams(body)),
  );
  app.addContentTypeParser('text/plain', options, async (_request: unknown, body: string) => {
    if (body.trim() === '') return {};
    throw new GraphError(100, { message: 'Send JSON with the content type application/json' });
  });
}
