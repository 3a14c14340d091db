/**
 * One command from a fresh clone to a running inbox: installs what running needs, builds what changed, and becomes the
 * server. Plain Node without packages, because at the first start there are none.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Transom needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const { install } = await import('./steps/install.mjs');
const { buildIfChanged } = await import('./steps/build.mjs');
const { CommandFailed } = await import('./steps/run-command.mjs');

try {
  await install({ testTools: false });
  await buildIfChanged();
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(`Transom could not be prepared: ${error.message}.`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(new URL('../apps/server/dist/main.js', import.meta.url).href);
