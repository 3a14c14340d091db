import { type ContactMerge, findUnder, moveNotesOfConversation, recordMerge } from '#modules/contacts';
import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import {
  lastArrival,
  lockLives,
  moveAllMessages,
  moveEpisodes,
  removeConversation,
  rewriteLife,
} from './life-store.ts';
import { findConversation } from './store.ts';
import { joinLives, type Life } from './thread-life.ts';

/** How one thread of two merged contacts stood: enough to take it apart again. */
export interface JoinedThread {
  /** The conversation that stands since. */
  id: string;
  owner: 'kept' | 'gone';
  /** As it was, and as the merge left it. */
  before: Life;
  after: Life;
  /** The other contact's conversation on the same number, which became part of it. */
  away: Life | null;
  episodes: string[];
  notes: string[];
}

export interface ThreadsAtMerge {
  /** Messages beyond this arrival came after the merge. */
  lastArrival: number;
  threads: JoinedThread[];
}

/**
 * Two contacts turned out to be one: on each number their conversations become one thread. Messages remember whose they
 * are, and the facts of the merge how everything stood, so that undoing it gives both back. Returns the merge's id.
 */
export async function joinConversations(tx: Tx, workspaceId: string, merge: ContactMerge, now: Date): Promise<string> {
  const { keptId, goneId } = merge;
  const lives = await lockLives(tx, workspaceId, [keptId, goneId]);
  const under = await findUnder(tx, workspaceId, goneId);
  const threads: JoinedThread[] = [];
  for (const life of lives) {
    const isKept = life.contact_id === keptId;
    const other = lives.find(({ id, channel_id }) => id !== life.id && channel_id === life.channel_id) ?? null;
    if (other && !isKept) continue;
    const thread: JoinedThread = {
      id: life.id,
      owner: isKept ? 'kept' : 'gone',
      before: life,
      after: other ? joinLives(life, other) : { ...life, contact_id: keptId },
      away: other,
      episodes: [],
      notes: [],
    };
    if (other) {
      await moveAllMessages(tx, workspaceId, [other.id, life.id], goneId, under);
      thread.episodes = await moveEpisodes(tx, workspaceId, other.id, life.id);
      thread.notes = await moveNotesOfConversation(tx, workspaceId, other.id, life.id);
      await removeConversation(tx, workspaceId, other.id);
    }
    if (other || !isKept) await rewriteLife(tx, workspaceId, thread.after);
    threads.push(thread);
  }
  const facts: ThreadsAtMerge = { lastArrival: await lastArrival(tx), threads };
  const id = await recordMerge(tx, workspaceId, merge, facts);
  for (const { id: standing, owner, away } of threads) {
    if (owner === 'kept' && !away) continue;
    const row = await findConversation(tx, workspaceId, standing);
    if (!row) continue;
    const conversation = presentConversation(row, now);
    if (away) tx.emit(workspaceId, { kind: 'conversation.merged', conversationId: away.id, into: conversation });
    else tx.emit(workspaceId, { kind: 'conversation.changed', conversation });
  }
  return id;
}
