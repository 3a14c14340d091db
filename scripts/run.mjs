import { buildIfChanged } from './steps/build.mjs';
import { install } from './steps/install.mjs';

/** Runs one of the operating commands: `node scripts/run.mjs backup|restore|reset-password …`. */
await install({ testTools: false });
await buildIfChanged();
process.setSourceMapsEnabled(true);
await import(new URL('../apps/server/dist/operate.js', import.meta.url).href);
