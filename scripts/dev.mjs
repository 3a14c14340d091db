import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildPages } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { root } from './steps/run-command.mjs';

/** The server, restarted at every change, and the web app, updated in place: open the second one's address. */
const webPort = process.env.WEB_PORT ?? '5173';
const serverPort = process.env.PORT ?? '3000';
const webAddress = `http://127.0.0.1:${webPort}`;

await install({ testTools: true });
await buildPages('apps/sandbox/phone', 'apps/sandbox/dist/phone');

const env = {
  ...process.env,
  PORT: serverPort,
  WEB_PORT: webPort,
  API_ORIGIN: `http://127.0.0.1:${serverPort}`,
  // Signing in is refused from an address the server does not know as its own.
  PUBLIC_URL: process.env.PUBLIC_URL ?? webAddress,
};
// In groups of their own, so that Ctrl-C reaches them through us and once: a second signal would cut the server short.
const run = (args, cwd = root) =>
  spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const children = [
  run([join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'apps/server/src/main.ts']),
  run([join(root, 'node_modules/vite/bin/vite.js'), '--host', '127.0.0.1'], join(root, 'apps/web')),
];
console.log(`\nOpen ${webAddress}\n`);

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const child of children) child.once('exit', stop);
