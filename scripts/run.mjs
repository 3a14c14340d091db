import { resolve } from 'node:path';
import { buildIfChanged } from './steps/build.mjs';
import { install } from './steps/install.mjs';

/** Runs one of the operating commands: `node scripts/run.mjs backup|restore|reset-password …`. */
const [, , command, argument] = process.argv;
if (argument !== undefined && (command === 'backup' || command === 'restore')) {
  // npm runs scripts at the root; the file was meant from where the person stands.
  process.argv[3] = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
}
await install({ testTools: false });
await buildIfChanged();
process.setSourceMapsEnabled(true);
await import(new URL('../apps/server/dist/operate.js', import.meta.url).href);
