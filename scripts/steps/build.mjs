import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compressPages } from './compress-pages.mjs';
import { CommandFailed, root, runQuietly } from './run-command.mjs';
import { buildFingerprint, readStamp, writeStamp } from './stamp.mjs';

const stamp = 'apps/server/dist/.transom-built';
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** Builds everything that runs, unless these very sources were built before. */
export async function buildIfChanged() {
  const fingerprint = buildFingerprint();
  if (readStamp(stamp) === fingerprint) return;
  console.log('Building…');
  await build(fingerprint);
}

/** Builds the server, the web app and the sandbox's phone page, side by side. */
export async function build(fingerprint = buildFingerprint()) {
  await rm(join(root, stamp), { force: true });
  await Promise.all([
    buildServer(),
    buildPages('apps/web', 'apps/web/dist'),
    buildPages('apps/sandbox/phone', 'apps/sandbox/dist/phone'),
  ]);
  writeStamp(stamp, fingerprint);
}

/** One file per program: our own packages inside, npm's packages left where npm put them. */
async function buildServer() {
  const server = join(root, 'apps/server');
  const { build: bundle } = await import('esbuild');
  await rm(join(server, 'dist'), { recursive: true, force: true });
  const finished = bundle({
    absWorkingDir: server,
    entryPoints: { main: 'src/main.ts', operate: 'src/operate/main.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'npm packages stay outside',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@transom/') ? undefined : { path, external: true },
          );
        },
      },
    ],
  });
  await finished.catch(() => Promise.reject(new CommandFailed('the server does not build, see above')));
  await cp(join(server, 'src/platform/db/migrations'), join(server, 'dist/migrations'), { recursive: true });
}

/** @param {string} folder one with a vite.config.ts @param {string} dist where that config builds to */
export async function buildPages(folder, dist) {
  await runQuietly(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, folder) });
  await compressPages(join(root, dist));
}
