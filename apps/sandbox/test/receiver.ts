import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type InboundMessage,
  isInboundMessage,
  isWebhookStatus,
  parseEnvelope,
  readMessagesValue,
  verifySignature,
  type WebhookChange,
  type WebhookStatus,
} from '@transom/cloud-api/wire';
import { onTestFinished, vi } from 'vitest';

/** The business's end of the webhooks: checks, keeps and answers them. */
export interface Receiver {
  url: string;
  verifyToken: string;
  /** Bodies of all POSTs as they came, refused ones too. */
  bodies: string[];
  /** What was in the POSTs answered with 200. */
  changes: WebhookChange[];
  messages(): InboundMessage[];
  statuses(wamid?: string): WebhookStatus[];
  /** What to answer from now on; null leaves POSTs without an answer. */
  answer: number | null;
  /** Waits until the statuses of a message are these, in any order. */
  hears(wamid: string, statuses: string[]): Promise<void>;
}

export async function startReceiver(appSecret: string): Promise<Receiver> {
  const verifyToken = 'let me in';
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const values = () => receiver.changes.map((change) => readMessagesValue(change.value));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`,
    verifyToken,
    bodies: [],
    changes: [],
    answer: 200,
    messages: () => values().flatMap((value) => value.messages.filter(isInboundMessage)),
    statuses: (wamid) =>
      values()
        .flatMap((value) => value.statuses.filter(isWebhookStatus))
        .filter((status) => wamid === undefined || status.id === wamid),
    hears: (wamid, statuses) =>
      vi.waitFor(
        () => {
          const heard = receiver.statuses(wamid).map((status) => status.status);
          if (heard.toSorted().join() !== statuses.toSorted().join()) throw new Error(`heard ${heard.join()}`);
        },
        { timeout: 5_000, interval: 10 },
      ),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams } = new URL(request.url ?? '', 'http://receiver');
    if (request.method === 'GET') {
      const known = searchParams.get('hub.verify_token') === verifyToken;
      response.writeHead(known ? 200 : 403).end(known ? searchParams.get('hub.challenge') : 'no');
      return;
    }
    const raw = Buffer.concat(await request.toArray());
    receiver.bodies.push(raw.toString('latin1'));
    if (receiver.answer === null) return;
    const signature = request.headers['x-hub-signature-256'];
    const signed = verifySignature(raw, typeof signature === 'string' ? signature : undefined, appSecret);
    const parsed = parseEnvelope(JSON.parse(raw.toString()));
    const status = signed && parsed.ok ? receiver.answer : 401;
    if (status === 200 && parsed.ok) receiver.changes.push(...parsed.envelope.entry.flatMap((entry) => entry.changes));
    response.writeHead(status).end();
  }
  return receiver;
}
