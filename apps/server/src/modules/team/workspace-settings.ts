import { defaultSettings, type WorkspaceSettings, type WorkspaceSettingsPatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { audit } from './audit.ts';

/** The settings of a workspace, with the default of each that nobody set. */
export async function readSettings(sql: Sql, workspaceId: string): Promise<WorkspaceSettings> {
  const [row] = await sql.raw<{ settings: Partial<WorkspaceSettings> }>(
    'select settings from workspace where id = $1',
    [workspaceId],
    'settings-read',
  );
  return { ...defaultSettings, ...row?.settings };
}

/** Changes the settings named in the patch and writes down who did it. */
export async function changeSettings(
  tx: Tx,
  actor: Actor,
  patch: z.output<typeof WorkspaceSettingsPatch>,
): Promise<WorkspaceSettings> {
  const { workspaceId } = actor;
  const [row] = await tx.raw<{ settings: Partial<WorkspaceSettings> }>(
    'update workspace set settings = settings || $2::jsonb where id = $1 returning settings',
    [workspaceId, JSON.stringify(patch)],
    'settings-change',
  );
  if (!row) throw notFound('workspace');
  const settings = { ...defaultSettings, ...row.settings };
  await audit(tx, actor, 'settings.changed', workspaceId, { ...patch });
  tx.emit(workspaceId, { kind: 'settings.changed', settings });
  return settings;
}
