import { accessSync, constants } from 'node:fs';
import { CommandFailed, runQuietly } from './run-command.mjs';

/** The browser tests use the system's Chromium: no browser is downloaded from anywhere but the distribution. */
export async function ensureChromium() {
  if (isRunnable('/usr/bin/chromium')) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isRunnable('/usr/bin/apt-get')) {
    throw new CommandFailed('/usr/bin/chromium is missing. Install it first: sudo apt-get install chromium');
  }
  console.log('Installing Chromium…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-qq'], { env });
  await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
  });
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
