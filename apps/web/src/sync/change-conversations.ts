import type { BulkOutcome, Conversation, RouteInput } from '@transom/protocol';
import { call } from './api.ts';
import { adjustCounts } from './counts.ts';
import { putConversations } from './inbox-state.ts';
import type { Route } from './routes.ts';
import { useInbox } from './store.ts';
import { type Patch, withPatch } from './with-patch.ts';

type Change = RouteInput<Route<'conversations.bulk'>>['body']['change'];

/** What was done, and how to take it back: each patch for the conversations it brings back to what they were. */
export interface Changed {
  outcomes: readonly BulkOutcome[];
  undo: readonly { ids: string[]; patch: Patch }[];
}

/** Most conversations the server takes at once; more go in several requests, one after the other. */
const mostAtOnce = 500;

/**
 * Changes many conversations: on screen at once, then on the server. Refused: the rows go back to what they were and the
 * error is thrown.
 */
export async function changeConversations(ids: readonly string[], change: Change): Promise<Changed> {
  const { addTagIds: _, ...patch } = change;
  const { conversations } = useInbox.getState().inbox.state;
  const before = ids.flatMap((id) => conversations.get(id) ?? []);
  const shown = before.map((row) => withPatch(row, patch));
  show(shown);
  const outcomes: BulkOutcome[] = [];
  try {
    for (let at = 0; at < ids.length; at += mostAtOnce) {
      const answer = await call('conversations.bulk', { body: { ids: ids.slice(at, at + mostAtOnce), change } });
      outcomes.push(...answer.outcomes);
    }
  } catch (error) {
    const now = useInbox.getState().inbox.state.conversations;
    // What the feed has told since, or what an earlier request already did, is the truth.
    show(before.filter((row, i) => now.get(row.id) === shown[i] && ids.indexOf(row.id) >= outcomes.length));
    throw error;
  }
  return { outcomes, undo: undoOf(before, patch) };
}

function show(rows: readonly Conversation[]): void {
  const before = useInbox.getState().inbox.state.conversations;
  useInbox.setState(({ inbox }) => ({ inbox: putConversations(inbox, rows, null) }));
  const ids = rows.map(({ id }) => id);
  adjustCounts(before, useInbox.getState().inbox.state.conversations, ids);
}

/** Rows that were alike before are brought back together. */
function undoOf(before: readonly Conversation[], patch: Patch): Changed['undo'] {
  const groups = new Map<string, { ids: string[]; patch: Patch }>();
  for (const row of before) {
    const back = backTo(row, patch);
    const key = JSON.stringify(back);
    const group = groups.get(key) ?? { ids: [], patch: back };
    groups.set(key, group);
    group.ids.push(row.id);
  }
  return [...groups.values()];
}

function backTo(row: Conversation, patch: Patch): Patch {
  const back: Patch = {};
  if (patch.assigneeId !== undefined) back.assigneeId = row.assignee?.id ?? null;
  if (patch.status !== undefined) {
    back.status = row.status;
    if (row.status === 'snoozed') back.snoozedUntil = row.snoozedUntil;
    // Closing marks read.
    if (patch.status === 'closed' && row.unreadCount > 0) back.unread = true;
  }
  if (patch.unread !== undefined) back.unread = row.unreadCount > 0;
  return back;
}
