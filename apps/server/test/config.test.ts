import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '#config';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'transom-config-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const load = (env: Record<string, string> = {}) => loadConfig({ DATA_DIR: dir, ...env });

test('without any settings everything runs on this machine alone, with the sandbox', () => {
  expect(load()).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    publicUrl: null,
    roles: { web: true, worker: true },
    sandbox: true,
    allowPrivate: false,
    owner: null,
    logLevel: 'info',
  });
});

test('the secret is made once, kept for its owner alone and stays the same', () => {
  const first = load().secret;
  expect(first).toHaveLength(32);
  expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600);
  expect(load().secret).toEqual(first);
});

test('a secret from the environment wins over the kept one', () => {
  const kept = load().secret;
  const given = load({ TRANSOM_SECRET: 'a secret from the environment' }).secret;
  expect(given).not.toEqual(kept);
  writeFileSync(join(dir, 'secret'), 'a secret from the environment\n');
  expect(load().secret).toEqual(given);
  expect(readFileSync(join(dir, 'secret'), 'utf8')).toBe('a secret from the environment\n');
});

test('an empty variable counts as not set', () => {
  expect(load({ PORT: '', DATABASE_URL: '', TRANSOM_OWNER_EMAIL: '' })).toMatchObject({
    port: 3000,
    databaseUrl: null,
  });
});

test('a public address is kept without its trailing slash', () => {
  expect(load({ PUBLIC_URL: 'https://inbox.example.com/' }).publicUrl).toBe('https://inbox.example.com');
});

test('one process may serve without working, or work without serving', () => {
  expect(load({ TRANSOM_ROLES: 'web' }).roles).toEqual({ web: true, worker: false });
  expect(load({ TRANSOM_ROLES: 'worker' }).roles).toEqual({ web: false, worker: true });
});

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL must look like postgres://user:password@host:5432/database.'],
  [
    { PUBLIC_URL: 'inbox.example.com' },
    'PUBLIC_URL must be an address like https://inbox.example.com, without a path.',
  ],
  [
    { PUBLIC_URL: 'https://x.example/y' },
    'PUBLIC_URL must be an address like https://inbox.example.com, without a path.',
  ],
  [{ TRANSOM_SECRET: 'short' }, 'TRANSOM_SECRET must have at least 16 characters; try: openssl rand -hex 32.'],
  [{ TRANSOM_ROLES: 'web,mail' }, 'TRANSOM_ROLES must be web, worker or web,worker.'],
  [{ TRANSOM_SANDBOX: 'yes' }, 'TRANSOM_SANDBOX must be on or off.'],
  [{ TRANSOM_ALLOW_PRIVATE: '1' }, 'TRANSOM_ALLOW_PRIVATE must be on or off.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
  [
    { TRANSOM_OWNER_EMAIL: 'ana', TRANSOM_OWNER_PASSWORD: 'long enough' },
    'TRANSOM_OWNER_EMAIL must be an e-mail address.',
  ],
  [
    { TRANSOM_OWNER_EMAIL: 'ana@example.com' },
    "TRANSOM_OWNER_PASSWORD is missing: set the owner's e-mail and password together, or neither.",
  ],
])('a wrong setting is refused in one sentence that names it: %o', (env, sentence) => {
  expect(() => load(env)).toThrow(expect.objectContaining({ name: 'StartupError', message: sentence }));
});

test('a data folder that cannot be made is refused in plain words', () => {
  writeFileSync(join(dir, 'a-file'), '');
  expect(() => loadConfig({ DATA_DIR: join(dir, 'a-file/data') })).toThrow(
    /^DATA_DIR cannot be used: .*Choose a folder/,
  );
});
