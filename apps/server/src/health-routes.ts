import type { FastifyInstance } from 'fastify';
import type { Platform } from '#platform/platform';

/**
 * `/healthz`: the process is up. `/readyz`: 200 once the database answers and the house is furnished (owner, and with
 * the sandbox its number and sample conversations), else 503 with what is missing. `/metrics`: Prometheus text.
 */
export function healthRoutes(
  app: FastifyInstance,
  { db, metrics }: Platform,
  missing: () => Promise<string | null>,
): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    let waitingFor: string | null;
    try {
      await db.raw('select 1');
      waitingFor = await missing();
    } catch {
      waitingFor = 'the database';
    }
    return waitingFor === null ? { ready: true } : reply.code(503).send({ ready: false, waitingFor });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
