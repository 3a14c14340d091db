import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@transom/testkit/database';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, loadConfig } from '#config';
import { backup } from '../../src/operate/backup.ts';
import { restore } from '../../src/operate/restore.ts';

let dir: string;
let from: TestDatabase;
let to: TestDatabase;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'transom-backup-'));
  from = await createTestDatabase();
  to = await createTestDatabase();
});

afterEach(async () => {
  await Promise.all([from.drop(), to.drop()]);
  await rm(dir, { recursive: true, force: true });
});

const installation = (name: string, url: string): Config =>
  loadConfig({ DATA_DIR: join(dir, name), DATABASE_URL: url, LOG_LEVEL: 'silent' });

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Text that trips naive exports: line ends, tabs, backslashes, the end mark itself, other scripts. */
const awkward = 'olá\tçã\n\\.\n\\N "quoted" \\x41 你好 🙂\r\nend\\';

async function fill(url: string): Promise<string> {
  const workspace = randomUUID();
  await onDatabase(url, async (client) => {
    const insert = (sql: string, ...values: unknown[]) => client.query(sql, values);
    await insert('insert into workspace (id, name) values ($1, $2)', workspace, awkward);
    await insert("insert into feed_head (workspace_id, epoch, seq) values ($1, 'before', 41)", workspace);
    await insert(
      `insert into webhook_log (workspace_id, id, received_at, body, items, stored, duplicate, quarantined, reasons)
       values ($1, $2, now(), $3, 1, 0, 0, 1, $4)`,
      workspace,
      randomUUID(),
      Buffer.from([0, 10, 92, 46, 10, 255]),
      [awkward, '{}', ''],
    );
    await insert(
      'insert into contact (workspace_id, id, own_name, phone) values ($1, $2, $3, null)',
      workspace,
      randomUUID(),
      awkward,
    );
    for (const status of ['queued', 'sending', 'delivered']) {
      await insert(
        `insert into message (workspace_id, id, conversation_id, channel_id, direction, type, text, content, status, at, sender_kind)
         values ($1, $2, $3, $3, 'outbound', 'text', $4, $5, $6, now(), 'member')`,
        workspace,
        randomUUID(),
        randomUUID(),
        status,
        JSON.stringify({ body: awkward, nothing: null }),
        status,
      );
    }
  });
  return workspace;
}

test('a restored installation holds the same rows, files and secret as the one backed up', async () => {
  const original = installation('original', from.url);
  await mkdir(join(original.dataDir, 'sandbox/media'), { recursive: true });
  await mkdir(join(original.dataDir, 'database'));
  await writeFile(join(original.dataDir, 'database/password'), 'stays here');
  await writeFile(join(original.dataDir, 'sandbox/media/picture'), Buffer.alloc(200_000, 'pixels'));
  await fill(from.url);
  const file = join(dir, 'backup.gz');
  await backup(original, file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const copy = installation('copy', to.url);
  await restore(copy, file);
  for (const table of ['workspace', 'webhook_log', 'contact', 'account']) {
    const rows = (url: string) =>
      onDatabase(url, async (client) => (await client.query(`select * from ${table}`)).rows);
    expect(await rows(to.url)).toEqual(await rows(from.url));
  }
  expect(await readFile(join(copy.dataDir, 'sandbox/media/picture'))).toEqual(Buffer.alloc(200_000, 'pixels'));
  expect(installation('copy', to.url).secret).toEqual(original.secret);
  await expect(stat(join(copy.dataDir, 'database'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('not one of many thousand rows is lost or changed on the way', async () => {
  const workspace = await fill(from.url);
  await onDatabase(from.url, (client) =>
    client.query(
      `insert into contact (workspace_id, id, own_name, phone)
       select $1, gen_random_uuid(), repeat(md5(n::text), n % 40), n::text from generate_series(1, 4000) n`,
      [workspace],
    ),
  );
  const digest = (url: string) =>
    onDatabase(url, async (client) => {
      const sum =
        "select count(*)::int as rows, md5(string_agg(md5(contact::text), '' order by id)) as sum from contact";
      return (await client.query<{ rows: number; sum: string }>(sum)).rows[0];
    });
  const file = join(dir, 'backup.gz');
  await backup(installation('original', from.url), file);
  await restore(installation('copy', to.url), file);
  expect(await digest(to.url)).toEqual(await digest(from.url));
  expect(await digest(to.url)).toMatchObject({ rows: 4_001 });
});

test('after a restore browsers start over, unsent messages wait for a person, and counting goes on', async () => {
  const workspace = await fill(from.url);
  const file = join(dir, 'backup.gz');
  await backup(installation('original', from.url), file);
  await restore(installation('copy', to.url), file);
  await onDatabase(to.url, async (client) => {
    const { rows: heads } = await client.query<{ epoch: string; seq: number }>('select epoch, seq from feed_head');
    expect(heads).toHaveLength(1);
    expect(heads[0]?.epoch).not.toBe('before');
    const { rows: messages } = await client.query<{ text: string; status: string; arrival: number }>(
      'select text, status, arrival::int from message order by arrival',
    );
    expect(messages.map(({ text, status }) => [text, status])).toEqual([
      ['queued', 'unconfirmed'],
      ['sending', 'unconfirmed'],
      ['delivered', 'delivered'],
    ]);
    const { rows: added } = await client.query<{ arrival: number }>(
      `insert into message (workspace_id, id, conversation_id, channel_id, direction, type, text, content, status, at, sender_kind)
       values ($1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'inbound', 'text', '', '{}', 'delivered', now(), 'contact')
       returning arrival::int`,
      [workspace],
    );
    expect(added[0]?.arrival).toBeGreaterThan(messages[2]?.arrival ?? Infinity);
  });
});

test('a backup that was cut short restores nothing and says so', async () => {
  await fill(from.url);
  const file = join(dir, 'backup.gz');
  await backup(installation('original', from.url), file);
  await truncate(file, (await stat(file)).size - 20);
  await expect(restore(installation('copy', to.url), file)).rejects.toThrow('The backup is cut short');
  const left = await onDatabase(to.url, (client) => client.query('select from workspace'));
  expect(left.rowCount).toBe(0);
});

test('a file that is no backup is refused in plain words', async () => {
  const file = join(dir, 'holiday.jpg');
  await writeFile(file, 'not a backup');
  await expect(restore(installation('copy', to.url), file)).rejects.toThrow('This is not a backup of Transom');
});

test('a restore never overwrites a workspace', async () => {
  await fill(from.url);
  await fill(to.url);
  const file = join(dir, 'backup.gz');
  await backup(installation('original', from.url), file);
  await expect(restore(installation('copy', to.url), file)).rejects.toThrow('already holds a workspace');
});

test('a restore waits until nothing else uses the database', async () => {
  await fill(from.url);
  const file = join(dir, 'backup.gz');
  await backup(installation('original', from.url), file);
  await onDatabase(to.url, async () => {
    await expect(restore(installation('copy', to.url), file)).rejects.toThrow('is in use');
  });
});
