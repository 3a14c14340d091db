import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brokenHouseRules } from './steps/house-rules.mjs';
import { install } from './steps/install.mjs';
import { capture, root } from './steps/run-command.mjs';

/** Everything a reviewer should not have to look for. All steps run; any failure fails the whole. */
await install({ testTools: true });

/** @param {string} tool @param {string[]} args */
const npmTool =
  (tool, ...args) =>
  () =>
    capture(process.execPath, [join(root, 'node_modules', tool), ...args]);

const steps = [
  { name: 'format and style', run: npmTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings') },
  { name: 'lint and import walls', run: npmTool('oxlint/bin/oxlint', '--deny-warnings') },
  ...workspaces().map((path) => ({ name: `types of ${path}`, run: npmTool('typescript/bin/tsc', '-p', path) })),
  { name: 'dead code', run: npmTool('knip/bin/knip.js', '--no-progress') },
  { name: 'house rules', run: brokenHouseRules },
  { name: 'types of the database', run: () => capture(process.execPath, ['scripts/db-types.mjs', '--check']) },
];

let failed = 0;
for (const { name, run } of steps) {
  const startedAt = Date.now();
  const { code, output } = await run();
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (code === 0) continue;
  failed += 1;
  console.log(output);
}
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${steps.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

function workspaces() {
  const nested = ['packages', 'apps'].flatMap((room) => readdirSync(join(root, room)).map((name) => `${room}/${name}`));
  return [...nested, 'bench', 'e2e'].filter((path) => existsSync(join(root, path, 'tsconfig.json')));
}
