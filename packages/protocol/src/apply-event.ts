import type { Contact } from './contact.ts';
import type { Conversation } from './conversation.ts';
import type { FeedEvent } from './feed.ts';
import type { Message } from './message.ts';
import { RowMap } from './row-map.ts';
import type { Tag } from './tag.ts';

/** What a client knows of the inbox. Threads hold only conversations that were opened. */
export interface InboxState {
  conversations: RowMap<Conversation>;
  threads: ReadonlyMap<string, ReadonlyMap<string, Message>>;
}

export const emptyInbox: InboxState = { conversations: RowMap.of(), threads: new Map() };

/**
 * The law of the live view: old state + events = freshly fetched state. Pure; returns the same object when nothing
 * changed. Events carry new state, so applying one twice is applying it once. A message of a thread nobody opened is
 * dropped: opening it fetches it.
 */
export function applyEvent(state: InboxState, event: FeedEvent): InboxState {
  switch (event.kind) {
    case 'message.added':
      return putMessage(putConversation(state, event.conversation), event.message);
    case 'message.changed':
      return putMessage(refreshPreview(state, event.message), event.message);
    case 'conversation.changed':
      return putConversation(state, event.conversation);
    case 'conversation.merged':
      return mergeConversation(state, event.conversationId, event.into);
    case 'conversation.split':
      return splitConversation(state, event.conversation, event.other);
    case 'contact.changed':
      return putContact(state, event.contact);
    case 'tag.changed':
      return mapTags(state, event.tag.id, (tags) => tags.map((tag) => (tag.id === event.tag.id ? event.tag : tag)));
    case 'tag.removed':
      return mapTags(state, event.tagId, (tags) => tags.filter((tag) => tag.id !== event.tagId));
    case 'contact-fields.changed':
    case 'canned-replies.changed':
    case 'note.changed':
    case 'note.removed':
    case 'mention.changed':
    case 'mention.removed':
    case 'channel.changed':
    case 'templates.changed':
    case 'views.changed':
    case 'member.changed':
    case 'settings.changed':
    case 'skip':
      return state;
  }
}

function putConversation(state: InboxState, conversation: Conversation): InboxState {
  return { ...state, conversations: state.conversations.with(conversation.id, conversation) };
}

function putMessage(state: InboxState, message: Message): InboxState {
  const thread = state.threads.get(message.conversationId);
  if (!thread) return state;
  const threads = new Map(state.threads).set(message.conversationId, new Map(thread).set(message.id, message));
  return { ...state, threads };
}

function refreshPreview(state: InboxState, message: Message): InboxState {
  const conversation = state.conversations.get(message.conversationId);
  if (conversation?.lastMessage?.id !== message.id) return state;
  const lastMessage = { ...conversation.lastMessage, status: message.status, ...previewOf(message) };
  return putConversation(state, { ...conversation, lastMessage });
}

/** What the list says of a message that changed. Of a deleted one only that: type `revoke` and no words. */
export function previewOf({ text, type, deletedAt }: Pick<Message, 'text' | 'type' | 'deletedAt'>) {
  return deletedAt === null ? { text, type } : { text: '', type: 'revoke' };
}

function mergeConversation(state: InboxState, gone: string, into: Conversation): InboxState {
  const conversations = state.conversations.without(gone).with(into.id, into);
  const threads = new Map(state.threads);
  const moved = threads.get(gone);
  threads.delete(gone);
  const kept = threads.get(into.id);
  if (moved && kept) {
    const joined = new Map(kept);
    for (const m of moved.values()) joined.set(m.id, { ...m, conversationId: into.id });
    threads.set(into.id, joined);
  }
  return { conversations, threads };
}

/** The threads are let go, for opening one fetches it: an event that said of every message where it went could be huge. */
function splitConversation(state: InboxState, conversation: Conversation, other: Conversation): InboxState {
  const conversations = state.conversations.with(conversation.id, conversation).with(other.id, other);
  const threads = new Map(state.threads);
  threads.delete(conversation.id);
  threads.delete(other.id);
  return { conversations, threads };
}

function putContact(state: InboxState, contact: Contact): InboxState {
  const { id, name, phone, username, blocked, tags } = contact;
  return mapRows(state, (c) =>
    c.contact.id === contact.id ? { ...c, contact: { id, name, phone, username, blocked }, tags } : c,
  );
}

function mapTags(state: InboxState, tagId: string, change: (tags: Tag[]) => Tag[]): InboxState {
  return mapRows(state, (c) => (c.tags.some((tag) => tag.id === tagId) ? { ...c, tags: change(c.tags) } : c));
}

function mapRows(state: InboxState, change: (conversation: Conversation) => Conversation): InboxState {
  const changed: [string, Conversation][] = [];
  for (const row of state.conversations.values()) {
    const next = change(row);
    if (next !== row) changed.push([row.id, next]);
  }
  return changed.length === 0 ? state : { ...state, conversations: state.conversations.withAll(changed) };
}
