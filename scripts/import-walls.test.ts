import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** A file of each room, an import it might write, and whether the walls of docs/ARCHITECTURE.md let it through. */
const attempts: [file: string, imported: string, allowed: boolean][] = [
  ['packages/protocol/src/a.ts', 'zod', true],
  ['packages/protocol/src/a.ts', '@transom/cloud-api/wire', false],
  ['packages/protocol/src/a.ts', '../../cloud-api/src/wire/index.ts', false],
  ['packages/cloud-api/src/client/a.ts', '../wire/index.ts', true],
  ['packages/cloud-api/src/client/a.ts', '@transom/protocol', false],
  ['packages/cloud-api/src/wire/a.ts', './b.ts', true],
  ['packages/cloud-api/src/wire/a.ts', '../client/index.ts', false],
  ['packages/cloud-api/src/wire/send/a.ts', '../../errors/index.ts', false],
  ['apps/sandbox/src/world/a.ts', '@transom/cloud-api/wire', true],
  ['apps/sandbox/src/world/a.ts', '../state/state.ts', true],
  ['apps/sandbox/src/world/a.ts', '@transom/cloud-api/client', false],
  ['apps/sandbox/src/world/a.ts', '@transom/protocol', false],
  ['apps/sandbox/src/world/a.ts', '@transom/server/app', false],
  ['apps/sandbox/phone/chat/a.tsx', '@transom/protocol', false],
  ['apps/server/src/platform/db/a.ts', '../errors.ts', true],
  ['apps/server/src/platform/db/a.ts', '@transom/protocol', true],
  ['apps/server/src/platform/db/a.ts', '#modules/contacts', false],
  ['apps/server/src/platform/db/a.ts', '../../modules/contacts/index.ts', false],
  ['apps/server/src/modules/conversations/a.ts', './store.ts', true],
  ['apps/server/src/modules/conversations/a.ts', '#platform/errors', true],
  ['apps/server/src/modules/conversations/a.ts', '#modules/contacts', true],
  ['apps/server/src/modules/conversations/a.ts', '#modules/contacts/store', false],
  ['apps/server/src/modules/conversations/a.ts', '../contacts/store.ts', false],
  ['apps/server/src/modules/conversations/a.ts', '#modules/delivery', false],
  ['apps/server/src/modules/conversations/a.ts', '#modules/intake', false],
  ['apps/server/src/modules/contacts/a.ts', '#modules/conversations', false],
  ['apps/server/src/modules/intake/a.ts', '#modules/conversations', true],
  ['apps/server/src/modules/delivery/a.ts', '#modules/intake', false],
  ['apps/server/src/modules/screens/a.ts', '#modules/intake', false],
  ['apps/server/src/modules/newcomer/a.ts', '#modules/contacts', false],
  ['apps/server/src/app.ts', '#modules/intake', true],
  ['apps/server/src/app.ts', './modules/intake/index.ts', false],
  ['apps/web/src/ui/a.tsx', './button.tsx', true],
  ['apps/web/src/ui/a.tsx', '@transom/protocol', false],
  ['apps/web/src/ui/a.tsx', '@/sync/api.ts', false],
  ['apps/web/src/ui/a.tsx', '../features/inbox/a.ts', false],
  ['apps/web/src/sync/a.ts', '@transom/protocol', true],
  ['apps/web/src/sync/a.ts', '@/features/inbox/a.ts', false],
  ['apps/web/src/features/inbox/a.tsx', '@/ui/button.tsx', true],
  ['apps/web/src/features/inbox/a.tsx', '../settings/a.ts', false],
  ['apps/web/src/features/inbox/a.tsx', '@/features/settings/a.ts', false],
  ['apps/web/src/features/inbox/thread/a.tsx', '../say-time.ts', true],
  ['apps/web/src/features/inbox/thread/a.tsx', '../../settings/a.ts', false],
];

let house: string;
let complaints: Set<string>;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'transom-walls-'));
  const rules = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as Record<string, unknown>;
  const { options: _typesAreNotNeeded, ...plain } = rules;
  writeFileSync(join(house, '.oxlintrc.json'), JSON.stringify(plain));
  for (const [at, [file, imported]] of attempts.entries()) {
    const path = join(house, numbered(file, at));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import '${imported}';\n`);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'unix'], { cwd: house, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line.includes('no-restricted-imports'));
  complaints = new Set(lines.map((line) => line.split(':')[0] ?? ''));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(attempts.map(([file, imported, allowed], at) => ({ file, imported, allowed, at })))(
  '$file may import $imported: $allowed',
  ({ file, at, allowed }) => {
    expect(!complaints.has(numbered(file, at))).toBe(allowed);
  },
);

/** Several attempts name the same file; each gets a file of its own in the same folder. */
function numbered(file: string, at: number): string {
  return file === 'apps/server/src/app.ts' ? `apps/server/src/app${at}.ts` : file.replace(/a(\.tsx?)$/, `a${at}$1`);
}
