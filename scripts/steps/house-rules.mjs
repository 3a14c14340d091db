import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root } from './run-command.mjs';

const longest = 400;
const written = /\.(ts|tsx|mjs|css|sql|html|md)$/;
const grown = /\.generated\.ts$|\/fixtures\/|^CHANGELOG\.md$/;
const silenced = /(?:biome|oxlint|eslint)-(?:ignore|disable)|@ts-(?:ignore|expect-error|nocheck)/;
const modules = 'apps/server/src/modules/';
const widestHub = 15;

/** Rules no tool knows: short files, nothing silenced, modules without a circle, conversations not the hub. */
export async function brokenHouseRules() {
  const { output: listed } = await capture('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
  const files = listed
    .split('\n')
    .filter((path) => written.test(path) && !grown.test(path))
    .flatMap((path) => readIfThere(path));
  const broken = [
    ...files.flatMap(tooLong),
    ...files.filter(({ path }) => path !== 'scripts/steps/house-rules.mjs').flatMap(silencing),
    ...circle(files),
    ...hub(files),
  ];
  return { code: broken.length === 0 ? 0 : 1, output: broken.join('\n') };
}

function readIfThere(path) {
  try {
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  } catch {
    return [];
  }
}

function tooLong({ path, text }) {
  const lines = text.split('\n').length - 1;
  return lines > longest ? [`${path} has ${lines} lines; ${longest} is the most a file may have.`] : [];
}

function silencing({ path, text }) {
  const line = text.split('\n').findIndex((each) => silenced.test(each));
  return line === -1 ? [] : [`${path}:${line + 1} silences a tool. Put right what it found.`];
}

/** Modules must form layers: a circle means two of them are one. */
function circle(files) {
  const arrows = new Map();
  for (const { path, text } of files) {
    if (!path.startsWith(modules) || path.includes('.test.')) continue;
    const from = path.slice(modules.length).split('/')[0];
    const to = [...text.matchAll(/'#modules\/([a-z-]+)'/g)].map(([, name]) => name);
    arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to]));
  }
  const settled = new Set();
  const walk = (name, trail) => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (settled.has(name)) return null;
    for (const next of arrows.get(name) ?? []) {
      const found = walk(next, [...trail, name]);
      if (found !== null) return found;
    }
    settled.add(name);
    return null;
  };
  for (const name of arrows.keys()) {
    const found = walk(name, []);
    if (found !== null) return [`modules form a circle: ${found.join(' → ')}`];
  }
  return [];
}

/** Everything touches a conversation, so its door would grow without a limit. */
function hub(files) {
  const door = files.find(({ path }) => path === `${modules}conversations/index.ts`);
  const names = [...(door?.text ?? '').matchAll(/export \{([^}]*)\}/g)]
    .flatMap(([, list]) => list.split(','))
    .filter((name) => !/^\s*(type\s.*)?$/.test(name));
  return names.length > widestHub
    ? [
        `${door?.path} offers ${names.length} names besides types; ${widestHub} is the most before conversations becomes the hub.`,
      ]
    : [];
}
