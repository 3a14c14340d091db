import type { Sql } from '#platform/db/sql';
import { newId } from '#platform/ids';
import type { ChannelHouse } from './house.ts';
import { newAppKey, places } from './model.ts';

/** The Meta app with this secret: numbers that share an app share its webhook address. */
export async function findOrMakeApp(
  sql: Sql,
  { secrets }: ChannelHouse,
  workspaceId: string,
  appSecret: string,
): Promise<{ id: string; appKey: string }> {
  const id = newId();
  await sql.raw(
    `insert into meta_app (workspace_id, id, app_key, secret_digest, app_secret_sealed) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, secret_digest) do nothing`,
    [workspaceId, id, newAppKey(), secrets.digest(appSecret), secrets.seal(appSecret, places.appSecret(id))],
  );
  const [app] = await sql.raw<{ id: string; appKey: string }>(
    'select id, app_key as "appKey" from meta_app where workspace_id = $1 and secret_digest = $2',
    [workspaceId, secrets.digest(appSecret)],
  );
  if (!app) throw new Error('a Meta app that was just written cannot be read');
  return app;
}
