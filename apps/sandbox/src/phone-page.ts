import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';

/** The phone page: its files, and its one HTML page for every other address below it. */
export function phonePage(
  dir: string,
  authorize: ((request: FastifyRequest) => Promise<boolean>) | undefined,
): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      if (!authorize || (await authorize(request))) return;
      return reply
        .status(401)
        .type('text/html; charset=utf-8')
        .send(
          '<!doctype html><title>Sign in</title><p>The phone is for people of the team. <a href="/">Sign in</a> first.</p>',
        );
    });
    const page = async (_request: FastifyRequest, reply: FastifyReply) =>
      reply
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .send(await readFile(join(dir, 'index.html')));
    await app.register(fastifyStatic, {
      root: join(dir, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      immutable: true,
      maxAge: '1y',
    });
    app.get('/', page);
    app.get('/*', page);
  };
}
