import type { Conversation, FeedEvent, InboxState, Message } from '@transom/protocol';
import { applyEvent, emptyInbox } from '@transom/protocol/apply-event';
import { RowMap } from '@transom/protocol/row-map';

/**
 * What is known of the inbox, and as of which feed number each part is known: a page fetched over REST may be newer
 * or older than the events that arrive around it, and the older of two truths must lose.
 */
export interface VersionedInbox {
  readonly state: InboxState;
  /** Feed number a conversation row is current as of. */
  readonly conversationSeq: RowMap<number>;
  /** Feed number a message is current as of. */
  readonly messageSeq: RowMap<number>;
}

export interface NumberedEvent {
  seq: number;
  event: FeedEvent;
}

export const emptyVersionedInbox: VersionedInbox = {
  state: emptyInbox,
  conversationSeq: RowMap.of(),
  messageSeq: RowMap.of(),
};

/** Applies feed events in order, skipping for each conversation and message what a fresher page already told. */
export function applyEvents(inbox: VersionedInbox, events: readonly NumberedEvent[]): VersionedInbox {
  let { state, conversationSeq, messageSeq } = inbox;
  const claimRow = (id: string, seq: number): boolean => {
    if ((conversationSeq.get(id) ?? -1) >= seq) return false;
    conversationSeq = conversationSeq.with(id, seq);
    return true;
  };
  const claimMessage = (id: string, seq: number): boolean => {
    if ((messageSeq.get(id) ?? -1) >= seq) return false;
    messageSeq = messageSeq.with(id, seq);
    return true;
  };
  for (const { seq, event } of events) {
    const next = applyEvent(state, event);
    switch (event.kind) {
      case 'message.added':
      case 'message.changed': {
        const { id, conversationId } = event.message;
        const rowMoved = next.conversations !== state.conversations && claimRow(conversationId, seq);
        const messageMoved = next.threads !== state.threads && claimMessage(id, seq);
        state = {
          conversations: rowMoved ? next.conversations : state.conversations,
          threads: messageMoved ? next.threads : state.threads,
        };
        break;
      }
      case 'conversation.changed':
        if (claimRow(event.conversation.id, seq)) state = next;
        break;
      case 'conversation.merged': {
        const { conversationId, into } = event;
        claimRow(conversationId, seq);
        const row = claimRow(into.id, seq) ? into : (state.conversations.get(into.id) ?? into);
        state = withoutThread(applyEvent(state, { ...event, into: row }), into.id);
        break;
      }
      case 'conversation.split':
        for (const row of [event.conversation, event.other]) {
          if (claimRow(row.id, seq)) state = { ...state, conversations: next.conversations };
          state = withoutThread(state, row.id);
        }
        break;
      case 'contact.changed':
      case 'tag.changed':
      case 'tag.removed':
        state = next;
        break;
      default:
        break;
    }
  }
  return { state, conversationSeq, messageSeq };
}

/** Of two threads only some pages are here; joined they would have holes. Opening the thread fetches it whole. */
function withoutThread(state: InboxState, conversationId: string): InboxState {
  const threads = new Map(state.threads);
  threads.delete(conversationId);
  return { ...state, threads };
}

/** Puts rows read as of feed number `seq`, except where an event already told something newer. */
export function putConversations(
  inbox: VersionedInbox,
  rows: readonly Conversation[],
  seq: number | null,
): VersionedInbox {
  const fresh = rows.filter(({ id }) => seq === null || (inbox.conversationSeq.get(id) ?? -1) <= seq);
  const conversations = inbox.state.conversations.withAll(fresh.map((row) => [row.id, row]));
  const conversationSeq =
    seq === null ? inbox.conversationSeq : inbox.conversationSeq.withAll(fresh.map(({ id }) => [id, seq]));
  return { ...inbox, conversationSeq, state: { ...inbox.state, conversations } };
}

/** Makes room for a thread, so that events for it are kept while its first page is on the way. */
export function openThread(inbox: VersionedInbox, conversationId: string): VersionedInbox {
  if (inbox.state.threads.has(conversationId)) return inbox;
  const threads = new Map(inbox.state.threads).set(conversationId, new Map());
  return { ...inbox, state: { ...inbox.state, threads } };
}

/** Puts messages of one thread read as of feed number `seq` (null: the answer to one call, weaker than any event). */
export function putMessages(
  inbox: VersionedInbox,
  conversationId: string,
  messages: readonly Message[],
  seq: number | null,
): VersionedInbox {
  const thread = new Map(inbox.state.threads.get(conversationId));
  const fresh = messages.filter(({ id }) => {
    const known = inbox.messageSeq.get(id);
    return known === undefined || (seq !== null && known <= seq);
  });
  for (const message of fresh) thread.set(message.id, message);
  const messageSeq = seq === null ? inbox.messageSeq : inbox.messageSeq.withAll(fresh.map(({ id }) => [id, seq]));
  const threads = new Map(inbox.state.threads).set(conversationId, thread);
  return { ...inbox, messageSeq, state: { ...inbox.state, threads } };
}

/**
 * As `putMessages`, in place of what was known of the thread. Only what is newer than the page stays, told while the page
 * was on the way, and what is still to be sent.
 */
export function replaceMessages(
  inbox: VersionedInbox,
  conversationId: string,
  messages: readonly Message[],
  seq: number | null,
): VersionedInbox {
  const known = inbox.state.threads.get(conversationId) ?? new Map<string, Message>();
  const isNewer = (id: string) => (inbox.messageSeq.get(id) ?? Number.POSITIVE_INFINITY) > (seq ?? 0);
  const kept = new Map([...known].filter(([id, { status }]) => status === 'scheduled' || isNewer(id)));
  const threads = new Map(inbox.state.threads).set(conversationId, kept);
  return putMessages({ ...inbox, state: { ...inbox.state, threads } }, conversationId, messages, seq);
}

/** Thread order: Meta's time, then order of arrival. */
export const byThreadOrder = (a: Message, b: Message): number =>
  a.at === b.at ? a.arrival - b.arrival : a.at < b.at ? -1 : 1;

/** List order: latest activity first; the id settles ties as the server's keyset does. */
export const byLatestActivity = (a: Conversation, b: Conversation): number =>
  a.lastActivityAt !== b.lastActivityAt
    ? a.lastActivityAt < b.lastActivityAt
      ? 1
      : -1
    : a.id === b.id
      ? 0
      : a.id < b.id
        ? 1
        : -1;

/** Splits `<epoch>.<seq>`. */
export function parsePosition(position: string): { epoch: string; seq: number } {
  const dot = position.lastIndexOf('.');
  return { epoch: position.slice(0, dot), seq: Number(position.slice(dot + 1)) };
}
