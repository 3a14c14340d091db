import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run-command.mjs';

const rooms = ['apps', 'packages', 'bench', 'e2e'];
const grown = new Set(['node_modules', 'dist', 'data', 'coverage', 'test-results', 'playwright-report']);

/** What is installed depends on the package files, the Node release and the machine. */
export function installFingerprint() {
  const manifests = ['package.json', 'package-lock.json', '.npmrc', ...workspaceManifests()];
  return fingerprint(manifests, `${process.versions.modules} ${process.platform} ${process.arch}`);
}

/** What is built depends on that and on every source file. */
export function buildFingerprint() {
  const sources = ['apps', 'packages', 'scripts'].flatMap(filesBelow);
  return fingerprint([...sources, 'tsconfig.base.json'], installFingerprint());
}

/** @param {string} file @returns {string} the text kept, or nothing */
export function readStamp(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
}

/** @param {string} file @param {string} text */
export function writeStamp(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function workspaceManifests() {
  const below = rooms.flatMap((room) => {
    const nested = existsSync(join(root, room)) ? readdirSync(join(root, room)) : [];
    return [join(room, 'package.json'), ...nested.map((name) => join(room, name, 'package.json'))];
  });
  return below.filter((file) => existsSync(join(root, file)));
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return grown.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** @param {string[]} files @param {string} seed */
function fingerprint(files, seed) {
  const hash = createHash('sha256').update(seed);
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
