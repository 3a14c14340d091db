import { findUnder, giveBackNotesOfConversation, type UndoneMerge } from '#modules/contacts';
import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import type { JoinedThread, ThreadsAtMerge } from './join-conversations.ts';
import {
  giveBackEpisodes,
  insertLife,
  listLater,
  lockLives,
  moveMessagesBack,
  refreshLine,
  rewriteLife,
} from './life-store.ts';
import { findConversation } from './store.ts';
import { goOn, type LaterMessage, type Life, newLife, sideOf, withDecisions } from './thread-life.ts';

/**
 * A merge was undone: every thread of the kept contact is taken apart again, on every number. What was there at the merge
 * goes back to whom it was with; what came since goes by the key the customer wrote from.
 */
export async function splitConversations(tx: Tx, workspaceId: string, undone: UndoneMerge, now: Date): Promise<void> {
  const { keptId, goneId } = undone;
  const { threads, lastArrival } = undone.threads as ThreadsAtMerge;
  const under = await findUnder(tx, workspaceId, goneId);
  for (const joined of await lockLives(tx, workspaceId, [keptId])) {
    const fact = threads.find(({ id }) => id === joined.id);
    const later = await listLater(tx, workspaceId, joined.id, lastArrival);
    const sides = sideOf(later, (id) => under.includes(id), fact?.owner ?? 'kept', undone.reachedGone);
    const owner = fact?.owner ?? (sides.kept.length === 0 && sides.gone.length > 0 ? 'gone' : 'kept');
    const leaving = owner === 'kept' ? sides.gone : sides.kept;
    const staying = owner === 'kept' ? sides.kept : sides.gone;
    const split = { joined, fact, staying, leaving, contactId: owner === 'kept' ? keptId : goneId };
    const other = await takeApart(tx, workspaceId, split, owner === 'kept' ? goneId : keptId, under, lastArrival);
    if (owner === 'kept' && !other) continue;
    await tell(tx, workspaceId, joined.id, other, now);
  }
}

interface Split {
  joined: Life;
  fact: JoinedThread | undefined;
  staying: readonly LaterMessage[];
  leaving: readonly LaterMessage[];
  /** Whose the standing conversation is from now on. */
  contactId: string;
}

/** Returns the conversation that came out of it, if there is one. */
async function takeApart(
  tx: Tx,
  workspaceId: string,
  { joined, fact, staying, leaving, contactId }: Split,
  otherContactId: string,
  under: readonly string[],
  until: number,
): Promise<string | null> {
  const first = leaving[0];
  const away = fact?.away ?? null;
  if (!away && !first) {
    if (contactId !== joined.contact_id) await rewriteLife(tx, workspaceId, { ...joined, contact_id: contactId });
    return null;
  }
  const place = { channelId: joined.channel_id, contactId: otherContactId };
  const other = away ?? newLife(newId(), place, first?.at ?? joined.created_at);
  const began = newLife(joined.id, { ...place, contactId }, joined.created_at);
  const before = fact ? withDecisions(fact.before, fact.after, joined) : began;
  // First it makes room: a contact has one conversation on a number.
  await rewriteLife(tx, workspaceId, { ...goOn(before, staying, joined), contact_id: contactId });
  await insertLife(tx, workspaceId, goOn(other, leaving, joined));
  const ids = leaving.map(({ id }) => id);
  await moveMessagesBack(tx, workspaceId, [joined.id, other.id], away && { until, under }, ids);
  if (fact) {
    await giveBackEpisodes(tx, workspaceId, fact.episodes, other.id);
    await giveBackNotesOfConversation(tx, workspaceId, fact.notes, other.id);
  }
  await refreshLine(tx, workspaceId, joined.id);
  await refreshLine(tx, workspaceId, other.id);
  return other.id;
}

async function tell(tx: Tx, workspaceId: string, id: string, otherId: string | null, now: Date): Promise<void> {
  const row = await findConversation(tx, workspaceId, id);
  const otherRow = otherId && (await findConversation(tx, workspaceId, otherId));
  if (!row) return;
  const conversation = presentConversation(row, now);
  if (otherRow) {
    const other = presentConversation(otherRow, now);
    tx.emit(workspaceId, { kind: 'conversation.split', conversation, other });
  } else tx.emit(workspaceId, { kind: 'conversation.changed', conversation });
}
