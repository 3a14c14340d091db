import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built web app. Files under /assets carry a content hash and may be kept for ever; every page address
 * answers with index.html, which must never be kept.
 */
export async function serveWebPages(app: FastifyInstance, dir: string): Promise<void> {
  if (!existsSync(join(dir, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: dir,
    wildcard: false,
    index: false,
    setHeaders(reply, path) {
      const forEver = path.startsWith(join(dir, 'assets'));
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const page of ['/', '/sign-in', '/setup', '/invite/*', '/dashboard', '/dashboard/*']) {
    app.get(page, (_request, reply) => reply.sendFile('index.html'));
  }
}
