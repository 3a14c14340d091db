import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Serves the built web app. Files under /assets carry a content hash and may be kept for ever; index.html, which answers
 * for every page, must be asked for each time.
 */
export async function serveWebPages(app: FastifyInstance, dir: string): Promise<void> {
  if (!existsSync(join(dir, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: dir,
    wildcard: false,
    preCompressed: true,
    index: false,
    setHeaders(reply, path) {
      const forEver = path.startsWith(join(dir, 'assets'));
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      // A worker lives by the policy of its own file. This one alone may run the encoder it brings along.
      if (path.includes('encoderWorker')) reply.header('content-security-policy', encoderPolicy);
    },
  });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
}

const encoderPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/** Whether a request that met no route comes from somebody looking at a page: the app itself says what is not there. */
export const isPageVisit = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  (request.headers.accept ?? '').includes('text/html') &&
  !/^\/(api|sandbox|webhooks|assets|healthz|readyz|metrics)(\/|$)/.test(request.url);
