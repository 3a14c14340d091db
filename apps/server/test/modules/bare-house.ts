import { randomBytes } from 'node:crypto';
import { createTestDatabase } from '@transom/testkit';
import type { FastifyInstance } from 'fastify';
import type { Config } from '#config';
import { readReferences } from '#modules/presenting';
import { createTeam, type Team } from '#modules/team';
import { createSecretBox } from '#platform/crypto/secret-box';
import { createDatabase } from '#platform/db/database';
import { createDoorbell } from '#platform/db/doorbell';
import type { CommittedEvents } from '#platform/feed/flush';
import { createFeedHub } from '#platform/feed/hub';
import { createMount, type Mount } from '#platform/http/mount';
import { createHttpServer } from '#platform/http/server';
import { createLogger } from '#platform/observe/logger';
import { createMetrics } from '#platform/observe/metrics';
import type { Platform } from '#platform/platform';
import { migrateJobs } from '#platform/work/jobs';

export const owner = { email: 'olga@example.com', password: 'a long enough password' };

/** The platform on a database of its own, with people and HTTP, and whatever modules a test mounts on it. */
export interface BareHouse {
  platform: Platform;
  team: Team;
  app: FastifyInstance;
  mount: Mount;
  /** Every event committed so far, oldest first. */
  events: { workspaceId: string; event: { kind: string } & Record<string, unknown> }[];
  /** Moves the clock, in milliseconds. */
  pass(ms: number): void;
  close(): Promise<void>;
}

export async function openBareHouse(overrides: Partial<Config> = {}): Promise<BareHouse> {
  const database = await createTestDatabase();
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: '/nowhere',
    databaseUrl: database.url,
    publicUrl: null,
    secret: randomBytes(32),
    roles: { web: true, worker: true },
    sandbox: false,
    allowPrivate: false,
    owner: null,
    s3: null,
    logLevel: 'silent',
    ...overrides,
  };
  const log = createLogger(config.logLevel);
  const events: BareHouse['events'] = [];
  const onEvents = (committed: CommittedEvents[]) => {
    for (const { workspaceId, payloads } of committed)
      for (const payload of payloads) events.push({ workspaceId, event: JSON.parse(payload) });
  };
  const db = createDatabase({ url: database.url, maxConnections: 5, onEvents });
  await migrateJobs(db.pool, log);
  const doorbell = createDoorbell(database.url, db.pool, log);
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const feed = createFeedHub(db, doorbell, log, (workspaceId, references) =>
    readReferences(db, workspaceId, references, clock()),
  );
  const secrets = createSecretBox(config.secret);
  const platform: Platform = { config, db, busyDb: db, feed, doorbell, secrets, clock, log, metrics: createMetrics() };
  const team = createTeam(platform);
  const app = await createHttpServer(log);
  const mount = createMount(app, team.authenticate);
  team.routes(mount, app);
  return {
    platform,
    team,
    app,
    mount,
    events,
    pass: (ms) => {
      ahead += ms;
    },
    async close() {
      await app.close();
      feed.close();
      await doorbell.close();
      await db.close();
      await database.drop();
    },
  };
}

/** Signs in and returns the cookie to send along. */
export async function signIn(app: FastifyInstance, person: { email: string; password: string } = owner) {
  const answer = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: person });
  if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`);
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') };
}
