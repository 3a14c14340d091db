import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './run-command.mjs';
import { installFingerprint, readStamp, writeStamp } from './stamp.mjs';

const stamp = 'node_modules/.transom-installed';

/**
 * Installs packages unless that was done for these very package files. Test tools stay where they already are, so that
 * a developer's start never takes them away.
 * @param {{ testTools: boolean }} wanted
 */
export async function install({ testTools }) {
  const before = installFingerprint();
  const [installed, extent] = readStamp(stamp).split(' ');
  if (installed === before && (extent === 'all' || !testTools)) return;
  const all = testTools || existsSync(join(root, 'node_modules/@biomejs/biome'));
  console.log('Installing packages, this takes a minute the first time…');
  const omit = all ? '--include=dev' : '--omit=dev';
  await runQuietly('npm', ['install', omit, '--no-audit', '--no-fund', '--loglevel=error']);
  // npm may touch the lock file on a platform it has not seen yet.
  writeStamp(stamp, `${installFingerprint()} ${all ? 'all' : 'running'}`);
}
