import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { createSandbox, type Sandbox } from '@transom/sandbox';
import Fastify from 'fastify';
import { onTestFinished } from 'vitest';
import { type Receiver, startReceiver } from './receiver.ts';

export interface House {
  sandbox: Sandbox;
  origin: string;
  /** A Cloud API client somebody else wrote. */
  client: WhatsAppClient;
  phoneNumberId: string;
  /** Calls the Graph API by path below the version; a body makes it a POST. */
  graph(path: string, body?: unknown, init?: RequestInit): Promise<{ status: number; body: never }>;
  world(method: string, path: string, body?: unknown): Promise<{ status: number; body: never }>;
  stop(): Promise<void>;
}

interface HouseOptions {
  dir?: string;
  now?: () => Date;
}

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** A sandbox that listens on a free port, stopped when the test ends. */
export async function startHouse({ dir, now }: HouseOptions = {}): Promise<House> {
  let origin = '';
  const folder = dir ?? (await temporaryFolder());
  const sandbox = await createSandbox({ dir: folder, origin: () => origin, ...(now ? { now } : {}) });
  const app = Fastify({ forceCloseConnections: true });
  await app.register(sandbox.plugin);
  await app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  sandbox.start();
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= sandbox.stop().then(() => app.close());
    return stopped;
  };
  onTestFinished(stop);

  const call = async (url: string, init: RequestInit, body: unknown) => {
    const headers = new Headers(init.headers);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(url, { ...init, headers, ...content });
    return { status: response.status, body: (await response.json()) as never };
  };
  return {
    sandbox,
    origin,
    client: new WhatsAppClient({ accessToken: 'sandbox', baseUrl: `${origin}/sandbox/graph`, graphVersion: 'v24.0' }),
    phoneNumberId: sandbox.account.phoneNumberId,
    graph: (path, body, init = {}) =>
      call(
        `${origin}/sandbox/graph/v24.0${path}`,
        { method: body === undefined ? 'GET' : 'POST', headers: { authorization: 'Bearer sandbox' }, ...init },
        body,
      ),
    world: (method, path, body) => call(`${origin}/sandbox/world/${path}`, { method }, body),
    stop,
  };
}

/** A house whose webhooks go to a receiver of ours. */
export async function startConnectedHouse(options: HouseOptions = {}): Promise<House & { receiver: Receiver }> {
  const house = await startHouse(options);
  const receiver = await startReceiver(house.sandbox.account.appSecret);
  await connect(house, receiver);
  return { ...house, receiver };
}

/** Points the WABA's webhooks at a receiver. */
export async function connect(house: House, receiver: Receiver): Promise<void> {
  const { status } = await house.graph(`/${house.sandbox.account.wabaId}/subscribed_apps`, {
    override_callback_uri: receiver.url,
    verify_token: receiver.verifyToken,
  });
  if (status !== 200) throw new Error(`Subscribing answered ${status}`);
}
