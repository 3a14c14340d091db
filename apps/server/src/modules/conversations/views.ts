import { type CreateView, mostViews, type SavedView, type ViewPatch } from '@transom/protocol';
import type { z } from 'zod';
import type { Tx } from '#platform/db/database';
import type { Sql } from '#platform/db/sql';
import { AppError, notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { newId } from '#platform/ids';
import { mayEditView } from './model.ts';

type ViewRow = SavedView & { position: number };

const columns = 'id, name, owner_id is null as shared, filter, position';

/** The views a member sees, in order: their own and those everybody shares. */
export function listViews(sql: Sql, { workspaceId, memberId }: Actor): Promise<ViewRow[]> {
  return sql.raw(
    `select ${columns} from saved_view where workspace_id = $1 and (owner_id is null or owner_id = $2)
     order by position, id`,
    [workspaceId, memberId],
  );
}

export const presentView = ({ position: _, ...view }: ViewRow): SavedView => view;

/** Saves a view after the others. Throws `forbidden` when an agent would share it. */
export async function createView(
  tx: Tx,
  actor: Actor,
  { name, shared, filter }: z.output<typeof CreateView>,
  now: Date,
): Promise<SavedView> {
  requireEditor(actor, shared);
  const views = await listViews(tx, actor);
  if (views.length >= mostViews) {
    throw new AppError('conflict', 'conflict', `There are ${mostViews} views already. Delete one first.`);
  }
  const view = { id: newId(), name, shared, filter };
  await tx.raw(
    `insert into saved_view (workspace_id, id, owner_id, name, filter, position, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      actor.workspaceId,
      view.id,
      shared ? null : actor.memberId,
      name,
      JSON.stringify(filter),
      (views.at(-1)?.position ?? -1) + 1,
      now,
    ],
  );
  tx.emit(actor.workspaceId, { kind: 'views.changed' });
  return view;
}

/** Renames, changes, shares or moves a view. */
export async function updateView(
  tx: Tx,
  actor: Actor,
  id: string,
  patch: z.output<typeof ViewPatch>,
): Promise<SavedView> {
  const views = await listViews(tx, actor);
  const view = views.find((each) => each.id === id);
  if (!view) throw notFound('view');
  requireEditor(actor, view.shared || patch.shared === true);
  const next = { ...view, name: patch.name ?? view.name, filter: patch.filter ?? view.filter };
  if (patch.shared !== undefined) next.shared = patch.shared;
  await tx.raw('update saved_view set name = $3, filter = $4, owner_id = $5 where workspace_id = $1 and id = $2', [
    actor.workspaceId,
    id,
    next.name,
    JSON.stringify(next.filter),
    next.shared ? null : actor.memberId,
  ]);
  if (patch.place !== undefined) await move(tx, actor, views, id, patch.place);
  tx.emit(actor.workspaceId, { kind: 'views.changed' });
  return presentView(next);
}

async function move(tx: Tx, { workspaceId }: Actor, views: readonly ViewRow[], id: string, place: number) {
  const others = views.map((view) => view.id).filter((each) => each !== id);
  const order = [...others.slice(0, place), id, ...others.slice(place)];
  await tx.raw(
    `update saved_view v set position = x.position - 1
     from unnest($2::uuid[]) with ordinality as x(id, position) where v.workspace_id = $1 and v.id = x.id`,
    [workspaceId, order],
  );
}

export async function deleteView(tx: Tx, actor: Actor, id: string): Promise<void> {
  const view = (await listViews(tx, actor)).find((each) => each.id === id);
  if (!view) throw notFound('view');
  requireEditor(actor, view.shared);
  await tx.raw('delete from saved_view where workspace_id = $1 and id = $2', [actor.workspaceId, id]);
  tx.emit(actor.workspaceId, { kind: 'views.changed' });
}

function requireEditor(actor: Actor, shared: boolean): void {
  if (mayEditView(actor.role, shared)) return;
  throw new AppError('forbidden', 'forbidden', 'Views everybody sees are kept by leads. Save one of your own instead.');
}
