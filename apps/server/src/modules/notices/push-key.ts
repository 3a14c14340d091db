import webPush from 'web-push';
import type { SecretBox } from '#platform/crypto/secret-box';
import type { Sql } from '#platform/db/sql';

export interface PushKey {
  publicKey: string;
  privateKey: string;
}

const placeOf = (workspaceId: string) => `push_key.private_key:${workspaceId}`;

/** The VAPID key pair of a workspace, made when first asked for. Of two made at once, the first stays. */
export async function pushKeyOf(sql: Sql, secrets: SecretBox, workspaceId: string): Promise<PushKey> {
  const known = await readKey(sql, secrets, workspaceId);
  if (known) return known;
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await sql.raw(
    'insert into push_key (workspace_id, public_key, private_key_sealed) values ($1, $2, $3) on conflict do nothing',
    [workspaceId, publicKey, secrets.seal(privateKey, placeOf(workspaceId))],
  );
  const kept = await readKey(sql, secrets, workspaceId);
  if (!kept) throw new Error(`the push key of workspace ${workspaceId} was not kept`);
  return kept;
}

async function readKey(sql: Sql, secrets: SecretBox, workspaceId: string): Promise<PushKey | null> {
  const [row] = await sql.raw<{ publicKey: string; sealed: string }>(
    'select public_key as "publicKey", private_key_sealed as sealed from push_key where workspace_id = $1',
    [workspaceId],
  );
  return row ? { publicKey: row.publicKey, privateKey: secrets.open(row.sealed, placeOf(workspaceId)) } : null;
}
