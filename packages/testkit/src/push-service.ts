import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushPayload } from '@transom/protocol';
import { waitFor } from './wait-for.ts';

export interface ReceivedPush {
  device: string;
  payload: PushPayload;
  headers: Record<string, string | string[] | undefined>;
}

/** A push service of this test, and the browsers subscribed to it. It reads what was encrypted for them. */
export interface PushService {
  /** A new browser, as `api.pushDevices.add` takes it. */
  device(name: string): { name: string; endpoint: string; keys: { p256dh: string; auth: string } };
  received: ReceivedPush[];
  /** What the next pushes are answered with, one each; 201 when none is left. */
  answers: number[];
  push(fits: (push: ReceivedPush) => boolean): Promise<ReceivedPush>;
  stop(): Promise<void>;
}

export async function startPushService(): Promise<PushService> {
  const browsers = new Map<string, { name: string; keys: ECDH; auth: Buffer }>();
  const received: ReceivedPush[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const browser = browsers.get(request.url ?? '');
      if (browser) {
        const text = decrypt(Buffer.concat(parts), browser.keys, browser.auth);
        received.push({ device: browser.name, payload: JSON.parse(text), headers: request.headers });
      }
      response.writeHead(browser ? (answers.shift() ?? 201) : 410).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    device(name) {
      const keys = createECDH('prime256v1');
      const p256dh = keys.generateKeys('base64url');
      const auth = randomBytes(16);
      const path = `/browser/${browsers.size + 1}`;
      browsers.set(path, { name, keys, auth });
      return { name, endpoint: `http://127.0.0.1:${port}${path}`, keys: { p256dh, auth: auth.toString('base64url') } };
    },
    received,
    answers,
    push: (fits) => waitFor('a push', () => received.find(fits)),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One record of `aes128gcm` (RFC 8188) with the keys of a push subscription (RFC 8291). */
function decrypt(body: Buffer, keys: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}
