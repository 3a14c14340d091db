import type { ApiKey, CreateApiKey } from '@transom/protocol';
import type { z } from 'zod';
import { qb, type Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { newId } from '#platform/ids';
import { audit } from './audit.ts';
import { apiKeyMark, apiKeyPrefix, hashToken, newToken } from './model.ts';

interface ApiKeyRow {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  member_id: string;
  created_at: Date;
  last_used_at: Date | null;
}

const present = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes as ApiKey['scopes'],
  memberId: row.member_id,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});

/** All keys of a workspace, newest first, without their secrets. */
export async function listApiKeys(sql: Sql, workspaceId: string): Promise<ApiKey[]> {
  const rows = await sql.many(
    qb
      .selectFrom('api_key')
      .select(['id', 'name', 'prefix', 'scopes', 'member_id', 'created_at', 'last_used_at'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('id', 'desc'),
  );
  return rows.map(present);
}

/** Makes a key that acts as the member who made it. Its secret is only in this answer: it is kept as a digest. */
export async function createApiKey(
  sql: Sql,
  actor: Actor,
  { name, scopes }: z.output<typeof CreateApiKey>,
  now: Date,
): Promise<ApiKey> {
  const secret = apiKeyMark + newToken();
  const row = {
    id: newId(),
    name,
    prefix: apiKeyPrefix(secret),
    scopes: [...new Set(scopes)],
    member_id: actor.memberId,
    created_at: now,
    last_used_at: null,
  };
  await sql.run(
    qb.insertInto('api_key').values({ ...row, workspace_id: actor.workspaceId, key_hash: hashToken(secret) }),
  );
  await audit(sql, actor, 'api_key.created', row.id, { name, scopes: row.scopes });
  return { ...present(row), secret };
}

export async function revokeApiKey(sql: Sql, actor: Actor, id: string): Promise<void> {
  const row = await sql.first(
    qb.deleteFrom('api_key').where('workspace_id', '=', actor.workspaceId).where('id', '=', id).returning('name'),
  );
  if (!row) throw notFound('API key');
  await audit(sql, actor, 'api_key.revoked', id, { name: row.name });
}
