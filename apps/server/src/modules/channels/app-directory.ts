import type { SecretBox } from '#platform/crypto/secret-box';
import type { Sql } from '#platform/db/sql';
import { places } from './model.ts';

export interface ConnectedNumber {
  id: string;
  phoneNumberId: string;
  wabaId: string;
  hasHadWebhook: boolean;
}

/** What intake needs to check and route a webhook. */
export interface ConnectedApp {
  appId: string;
  workspaceId: string;
  appSecret: string;
  /** Each number has its own; a handshake may carry any of them. */
  verifyTokens: string[];
  channels: ConnectedNumber[];
}

const lifeMs = 30_000;
const mostEntries = 10_000;

interface Row {
  appId: string;
  workspaceId: string;
  appSecretSealed: string;
  id: string;
  phoneNumberId: string;
  wabaId: string;
  verifyTokenSealed: string;
  hasHadWebhook: boolean;
}

/**
 * Finds a Meta app with its numbers by the key in its webhook address. On the path of every webhook, so it remembers
 * for 30 s, unknown keys too, until `forget`. Askers at the same moment share one query.
 */
export function createAppDirectory(secrets: SecretBox) {
  const known = new Map<string, { found: Promise<ConnectedApp | null>; until: number }>();
  return {
    find(sql: Sql, appKey: string): Promise<ConnectedApp | null> {
      const entry = known.get(appKey);
      if (entry && entry.until > Date.now()) return entry.found;
      if (known.size >= mostEntries) known.clear();
      const found = read(sql, secrets, appKey);
      const fresh = { found, until: Date.now() + lifeMs };
      known.set(appKey, fresh);
      found.catch(() => {
        if (known.get(appKey) === fresh) known.delete(appKey);
      });
      return found;
    },
    forget: () => known.clear(),
  };
}

async function read(sql: Sql, secrets: SecretBox, appKey: string): Promise<ConnectedApp | null> {
  const rows = await sql.raw<Row>(
    `select a.id as "appId", a.workspace_id as "workspaceId", a.app_secret_sealed as "appSecretSealed", c.id,
       c.phone_number_id as "phoneNumberId", c.waba_id as "wabaId", c.verify_token_sealed as "verifyTokenSealed",
       c.first_webhook_at is not null as "hasHadWebhook"
     from meta_app a join channel c on c.workspace_id = a.workspace_id and c.meta_app_id = a.id
     where a.app_key = $1 order by c.created_at, c.id`,
    [appKey],
    'channels-by-app',
  );
  const [first] = rows;
  if (!first) return null;
  const { appId, workspaceId } = first;
  return {
    appId,
    workspaceId,
    appSecret: secrets.open(first.appSecretSealed, places.appSecret(appId)),
    verifyTokens: rows.map((row) => secrets.open(row.verifyTokenSealed, places.verifyToken(row.id))),
    channels: rows.map(({ id, phoneNumberId, wabaId, hasHadWebhook }) => ({
      id,
      phoneNumberId,
      wabaId,
      hasHadWebhook,
    })),
  };
}
