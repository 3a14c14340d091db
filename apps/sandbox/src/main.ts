import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { createSandbox } from './create-sandbox.ts';

const port = Number(process.env.PORT ?? 4000);
const host = process.env.HOST ?? '127.0.0.1';
const dir = resolve(process.env.SANDBOX_DIR ?? './data/sandbox');
const phoneDir = fileURLToPath(new URL('../dist/phone', import.meta.url));
const cameraRollDir = fileURLToPath(new URL('../camera-roll', import.meta.url));
const origin = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;

const sandbox = await createSandbox({ dir, origin: () => origin, phoneDir, cameraRollDir });
const app = Fastify({ logger: false, forceCloseConnections: true });
await app.register(sandbox.plugin);
await app.listen({ port, host });
sandbox.start();

const { phoneNumberId, wabaId, accessToken, appSecret, verifyToken } = sandbox.account;
process.stdout.write(
  `${[
    `The sandbox answers at ${origin}`,
    `  Graph API        ${origin}/sandbox/graph`,
    `  phone number id  ${phoneNumberId}`,
    `  WABA id          ${wabaId}`,
    `  access token     ${accessToken}`,
    `  app secret       ${appSecret}`,
    `  verify token     ${verifyToken}`,
    ...(existsSync(phoneDir) ? [`  phone            ${origin}/phone/`] : []),
  ].join('\n')}\n`,
);

async function stop(): Promise<void> {
  await sandbox.stop();
  await app.close();
  process.exit(0);
}
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
