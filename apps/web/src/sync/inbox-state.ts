import type { Conversation, FeedEvent, InboxState, Message } from '@transom/protocol';
import { applyEvent, emptyInbox } from '@transom/protocol/apply-event';

/**
 * What is known of the inbox, and as of which feed number each part is known: a page fetched over REST may be newer
 * or older than the events that arrive around it, and the older of two truths must lose.
 */
export interface VersionedInbox {
  readonly state: InboxState;
  /** Feed number a conversation row is current as of. */
  readonly conversationSeq: ReadonlyMap<string, number>;
  /** Feed number a message is current as of. */
  readonly messageSeq: ReadonlyMap<string, number>;
}

export interface NumberedEvent {
  seq: number;
  event: FeedEvent;
}

export const emptyVersionedInbox: VersionedInbox = {
  state: emptyInbox,
  conversationSeq: new Map(),
  messageSeq: new Map(),
};

/** Applies feed events in order, skipping for each conversation and message what a fresher page already told. */
export function applyEvents(inbox: VersionedInbox, events: readonly NumberedEvent[]): VersionedInbox {
  const conversationSeq = new Map(inbox.conversationSeq);
  const messageSeq = new Map(inbox.messageSeq);
  let state = inbox.state;
  const claim = (seqs: Map<string, number>, id: string, seq: number): boolean => {
    if ((seqs.get(id) ?? -1) >= seq) return false;
    seqs.set(id, seq);
    return true;
  };
  for (const { seq, event } of events) {
    const next = applyEvent(state, event);
    switch (event.kind) {
      case 'message.added':
      case 'message.changed': {
        const { id, conversationId } = event.message;
        const rowMoved = next.conversations !== state.conversations && claim(conversationSeq, conversationId, seq);
        const messageMoved = next.threads !== state.threads && claim(messageSeq, id, seq);
        state = {
          conversations: rowMoved ? next.conversations : state.conversations,
          threads: messageMoved ? next.threads : state.threads,
        };
        break;
      }
      case 'conversation.changed':
        if (claim(conversationSeq, event.conversation.id, seq)) state = next;
        break;
      case 'conversation.merged': {
        const { conversationId, into } = event;
        claim(conversationSeq, conversationId, seq);
        const row = claim(conversationSeq, into.id, seq) ? into : (state.conversations.get(into.id) ?? into);
        state = withoutThread(applyEvent(state, { ...event, into: row }), into.id);
        break;
      }
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
  const conversations = new Map(inbox.state.conversations);
  const conversationSeq = new Map(inbox.conversationSeq);
  for (const row of rows) {
    const known = conversationSeq.get(row.id);
    if (seq !== null && known !== undefined && known > seq) continue;
    if (seq !== null) conversationSeq.set(row.id, seq);
    conversations.set(row.id, row);
  }
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
  const messageSeq = new Map(inbox.messageSeq);
  for (const message of messages) {
    const known = messageSeq.get(message.id);
    if (known !== undefined && (seq === null || known > seq)) continue;
    if (seq !== null) messageSeq.set(message.id, seq);
    thread.set(message.id, message);
  }
  const threads = new Map(inbox.state.threads).set(conversationId, thread);
  return { ...inbox, messageSeq, state: { ...inbox.state, threads } };
}

/** Thread order: Meta's time, then order of arrival. */
export const byThreadOrder = (a: Message, b: Message): number =>
  a.at === b.at ? a.arrival - b.arrival : a.at < b.at ? -1 : 1;

/** List order: latest activity first; the id settles ties as the server's keyset does. */
export const byLatestActivity = (a: Conversation, b: Conversation): number =>
  a.lastActivityAt === b.lastActivityAt ? (a.id < b.id ? 1 : -1) : a.lastActivityAt < b.lastActivityAt ? 1 : -1;

/** Splits `<epoch>.<seq>`. */
export function parsePosition(position: string): { epoch: string; seq: number } {
  const dot = position.lastIndexOf('.');
  return { epoch: position.slice(0, dot), seq: Number(position.slice(dot + 1)) };
}
