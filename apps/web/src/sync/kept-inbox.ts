import type { Conversation, Message } from '@transom/protocol';
import { RowMap } from '@transom/protocol/row-map';
import type { VersionedInbox } from './inbox-state.ts';
import type { ListPages } from './list-membership.ts';
import type { Session } from './session.ts';
import type { Counts, InboxStore, ThreadPages } from './store.ts';

/** Rises when what is kept changes its shape: what an older version kept is not read. */
export const format = 1;

/** What was on screen, kept in this browser so that the next start need not wait for a network. */
export interface KeptInbox {
  format: typeof format;
  memberId: string;
  /** `<epoch>.<seq>` all of it is current as of. */
  position: string;
  session: Session;
  counts: Counts | null;
  rows: { row: Conversation; seq: number | undefined }[];
  lists: Record<string, ListPages>;
  threads: { id: string; pages: ThreadPages; messages: { message: Message; seq: number | undefined }[] }[];
}

/** What was kept, as the inbox knows things; null when it is of another version. */
export function inboxOf(kept: KeptInbox): Pick<InboxStore, 'lists' | 'threads' | 'counts' | 'inbox'> | null {
  if (kept.format !== format) return null;
  const versions = (known: readonly { id: string; seq: number | undefined }[]) =>
    RowMap.of(known.flatMap(({ id, seq }) => (seq === undefined ? [] : [[id, seq] as const])));
  const inbox: VersionedInbox = {
    state: {
      conversations: RowMap.of(kept.rows.map(({ row }) => [row.id, row] as const)),
      threads: new Map(
        kept.threads.map(({ id, messages }) => [id, new Map(messages.map(({ message }) => [message.id, message]))]),
      ),
    },
    conversationSeq: versions(kept.rows.map(({ row, seq }) => ({ id: row.id, seq }))),
    messageSeq: versions(
      kept.threads.flatMap(({ messages }) => messages.map(({ message, seq }) => ({ id: message.id, seq }))),
    ),
  };
  const threads = Object.fromEntries(kept.threads.map(({ id, pages }) => [id, pages]));
  return { inbox, lists: kept.lists, threads, counts: kept.counts };
}

/** Further behind than this, asking anew is quicker than hearing all that happened. */
const mostCatchUp = 2_000;

/** Whether a browser that stands at `kept` can go on from there when the feed stands at `now`. */
export function canResume(kept: string, now: string): boolean {
  const [before, after] = [kept, now].map((position) => {
    const dot = position.lastIndexOf('.');
    return { epoch: position.slice(0, dot), seq: Number(position.slice(dot + 1)) };
  });
  if (!before || !after || before.epoch !== after.epoch) return false;
  return before.seq <= after.seq && after.seq - before.seq <= mostCatchUp;
}
