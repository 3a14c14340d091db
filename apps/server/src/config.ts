import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './platform/startup-error.ts';
import type { S3Options } from './platform/storage/s3-storage.ts';

/** Everything that may differ between two installations. Built once at start; nothing else reads the environment. */
export type Config = {
  /** 0 lets the system choose a free port. */
  port: number;
  host: string;
  /** Absolute. Holds the embedded database, media, the sandbox's world and the secret. */
  dataDir: string;
  /** null: run the embedded PostgreSQL inside `dataDir`. */
  databaseUrl: string | null;
  /** An origin without a trailing slash, or null when only this machine uses the inbox. */
  publicUrl: string | null;
  /** 32 bytes. Keys for single purposes are derived from it, never used as it is. */
  secret: Buffer;
  roles: { web: boolean; worker: boolean };
  sandbox: boolean;
  /** Lets outgoing calls reach private addresses, a model on the local network say. */
  allowPrivate: boolean;
  /** The first owner, made at start without the setup page. */
  owner: { email: string; password: string } | null;
  logLevel: LogLevel;
  /** Where files are kept; null: in `dataDir`. */
  s3: S3Options | null;
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const onOff = (otherwise: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default(otherwise)
    .transform((value) => value === 'on');

const roles = z
  .string()
  .default('web,worker')
  .transform((text) => text.split(',').map((role) => role.trim()))
  .refine((list) => list.every((role) => role === 'web' || role === 'worker'), {
    error: 'must be web, worker or web,worker',
  })
  .transform((list) => ({ web: list.includes('web'), worker: list.includes('worker') }));

const portError = 'must be a whole number from 0 to 65535';
const publicUrlError = 'must be an address like https://inbox.example.com, without a path';
const s3EndpointError = 'must be an address like https://storage.example.com';
const databaseUrlError = 'must look like postgres://user:password@host:5432/database';

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: portError })
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, { error: portError }),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol), {
      error: databaseUrlError,
    })
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine((text) => URL.canParse(text) && isBareOrigin(new URL(text)), { error: publicUrlError })
    .transform((text) => new URL(text).origin)
    .optional(),
  TRANSOM_SECRET: z
    .string()
    .min(16, { error: 'must have at least 16 characters; try: openssl rand -hex 32' })
    .optional(),
  TRANSOM_ROLES: roles,
  TRANSOM_SANDBOX: onOff('on'),
  TRANSOM_ALLOW_PRIVATE: onOff('off'),
  TRANSOM_OWNER_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
  TRANSOM_OWNER_PASSWORD: z
    .string()
    .min(8, { error: 'must have at least 8 characters' })
    .max(128, { error: 'must have at most 128 characters' })
    .optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), { error: s3EndpointError })
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

/**
 * Reads the environment, and makes the data folder and its secret when they do not exist yet.
 * @throws StartupError naming the first variable (or folder) that is wrong, in one sentence.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartupError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const read = parsed.data;
  const dataDir = resolve(read.DATA_DIR);
  const owner = readOwner(read.TRANSOM_OWNER_EMAIL, read.TRANSOM_OWNER_PASSWORD);
  const s3 = readS3(read);
  makeDataDir(dataDir);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir,
    databaseUrl: read.DATABASE_URL ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    secret: deriveSecret(read.TRANSOM_SECRET ?? keptSecret(dataDir)),
    roles: read.TRANSOM_ROLES,
    sandbox: read.TRANSOM_SANDBOX,
    allowPrivate: read.TRANSOM_ALLOW_PRIVATE,
    owner,
    logLevel: read.LOG_LEVEL,
    s3,
  };
}

function isBareOrigin(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
}

function readOwner(email: string | undefined, password: string | undefined): Config['owner'] {
  if (email === undefined && password === undefined) return null;
  if (email === undefined || password === undefined) {
    const missing = email === undefined ? 'TRANSOM_OWNER_EMAIL' : 'TRANSOM_OWNER_PASSWORD';
    throw new StartupError(`${missing} is missing: set the owner's e-mail and password together, or neither.`);
  }
  return { email, password };
}

/** Files go to a bucket once one is named; then its keys must be there too. */
function readS3(read: z.output<typeof Environment>): S3Options | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = read;
  if (bucket === undefined) return null;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    const missing = accessKeyId === undefined ? 'S3_ACCESS_KEY_ID' : 'S3_SECRET_ACCESS_KEY';
    throw new StartupError(`${missing} is missing: S3_BUCKET needs both keys.`);
  }
  return { bucket, region: read.S3_REGION, endpoint: read.S3_ENDPOINT ?? null, accessKeyId, secretAccessKey };
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new StartupError(`DATA_DIR cannot be used: ${reason(error)}. Choose a folder you may write to.`);
  }
}

/** The text of `DATA_DIR/secret`, made on the first start. Two processes starting at once end with the same one. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) {
      throw new StartupError(`DATA_DIR cannot be used: ${reason(error)}. Choose a folder you may write to.`);
    }
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StartupError(
      `The secret cannot be read: ${reason(error)}. Start Transom as the user who started it first, or set TRANSOM_SECRET.`,
    );
  }
}

function deriveSecret(text: string): Buffer {
  return Buffer.from(hkdfSync('sha256', text, '', 'transom secret v1', 32));
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
