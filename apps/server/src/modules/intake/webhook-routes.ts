import { timingSafeEqual } from 'node:crypto';
import { verifySignature } from '@transom/cloud-api/wire';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Channels, ConnectedApp } from '#modules/channels';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import type { Platform } from '#platform/platform';
import type { Batcher } from './batcher.ts';
import { readWebhook } from './read-webhook.ts';
import type { RejectedTally } from './rejected-tally.ts';
import { routingOf } from './routing.ts';

/** Meta sends at most 3 MB (webhooks/overview). */
const maxBody = 3 * 1024 * 1024;

/**
 * Meta's side of the house. A POST is verified over its raw bytes, read, committed, and only then answered 200; when
 * the database is away it is answered 503 and Meta delivers it again (for up to 7 days).
 */
export function webhookRoutes(
  app: FastifyInstance,
  { clock, metrics }: Platform,
  channels: Channels,
  batcher: Batcher,
  rejected: RejectedTally,
): void {
  const reject = (connected: ConnectedApp, error: AppError): never => {
    rejected.add(connected.workspaceId);
    metrics.webhookItems.inc({ outcome: 'rejected' });
    throw error;
  };

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBody }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler(async (error: { code?: string }, request: FastifyRequest<{ Params: { appKey: string } }>) => {
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
        const connected = await channels.findApp(request.params.appKey);
        if (connected) reject(connected, new AppError('too_large', 'body_too_large', 'A webhook holds at most 3 MB.'));
      }
      throw error;
    });

    scope.get('/webhooks/whatsapp/:appKey', async (request: FastifyRequest<{ Params: { appKey: string } }>, reply) => {
      const connected = await findApp(channels, request.params.appKey);
      return answerHandshake(connected, request.query as Record<string, unknown>, reply);
    });

    scope.post('/webhooks/whatsapp/:appKey', async (request: FastifyRequest<{ Params: { appKey: string } }>, reply) => {
      const connected = await findApp(channels, request.params.appKey);
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signature = request.headers['x-hub-signature-256'];
      if (!verifySignature(body, typeof signature === 'string' ? signature : undefined, connected.appSecret)) {
        reject(
          connected,
          new AppError(
            'unauthenticated',
            'bad_signature',
            'The signature does not match. Check the app secret of this number.',
          ),
        );
      }
      const items = readWebhook(body, routingOf(connected));
      await batcher.submit({
        id: newId(),
        workspaceId: connected.workspaceId,
        body,
        receivedAt: clock(),
        items,
        replay: false,
      });
      channels.noteWebhook(connected, items);
      return reply.code(200).send();
    });
  });
}

async function findApp(channels: Channels, appKey: string): Promise<ConnectedApp> {
  const connected = await channels.findApp(appKey);
  if (!connected) throw new AppError('not_found', 'not_found', 'No number is connected at this address.');
  return connected;
}

/** Meta asks with the verify token and wants its challenge back as it is (webhooks/create-webhook-endpoint). */
function answerHandshake(connected: ConnectedApp, query: Record<string, unknown>, reply: FastifyReply) {
  const token = Buffer.from(String(query['hub.verify_token'] ?? ''));
  const known = connected.verifyTokens.some((expected) => {
    const wanted = Buffer.from(expected);
    return wanted.length === token.length && timingSafeEqual(wanted, token);
  });
  if (query['hub.mode'] !== 'subscribe' || !known) {
    throw new AppError('forbidden', 'forbidden', 'The verify token is not the one of this number.');
  }
  return reply
    .code(200)
    .type('text/plain')
    .send(String(query['hub.challenge'] ?? ''));
}
