import { describe, expect, it } from 'vitest';
import type { Conversation, FeedEvent, InboxState, Message } from '../src/index.ts';
import { applyEvent, emptyInbox, RowMap } from '../src/index.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const time = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();

function message(n: number, conversationId: string, changes: Partial<Message> = {}): Message {
  return {
    id: id(n),
    conversationId,
    direction: 'inbound',
    type: 'text',
    text: `Message ${n}`,
    content: null,
    media: null,
    extras: null,
    status: 'delivered',
    wamid: `wamid.${n}`,
    at: time(n),
    arrival: n,
    sender: { kind: 'contact', id: null, name: null },
    replyTo: null,
    reactions: [],
    editedAt: null,
    edits: [],
    deletedAt: null,
    error: null,
    ...changes,
  };
}

function conversation(n: number, last: Message | null = null): Conversation {
  return {
    id: id(n),
    channelId: id(900),
    contact: { id: id(n + 500), name: 'Ana Ruiz', phone: '+919812345670', username: null, blocked: false },
    status: 'open',
    snoozedUntil: null,
    unreadCount: last ? 1 : 0,
    lastMessage: last && {
      id: last.id,
      text: last.text,
      type: last.type,
      direction: last.direction,
      status: last.status,
      senderKind: last.sender.kind,
      at: last.at,
    },
    lastActivityAt: last?.at ?? time(0),
    lastCustomerMessageAt: null,
    waitingSince: null,
    window: { open: false, expiresAt: null },
    turn: { holder: 'team', botId: null },
    assignee: null,
    tags: [],
  };
}

const apply = (events: readonly FeedEvent[], from: InboxState = emptyInbox) => events.reduce(applyEvent, from);
const withThread = (state: InboxState, conversationId: string): InboxState => ({
  ...state,
  threads: new Map(state.threads).set(conversationId, new Map()),
});

const hello = message(1, id(100));
const added: FeedEvent = { kind: 'message.added', message: hello, conversation: conversation(100, hello) };

describe('reading the feed', () => {
  it('shows a new message in its row and in the thread that is open', () => {
    const state = apply([added], withThread(emptyInbox, id(100)));
    expect(state.conversations.get(id(100))?.lastMessage?.text).toBe('Message 1');
    expect(state.threads.get(id(100))?.get(id(1))).toEqual(hello);
  });

  it('keeps only the row of a message whose thread nobody opened', () => {
    const state = apply([added]);
    expect(state.conversations.size).toBe(1);
    expect(state.threads.size).toBe(0);
  });

  it('applied twice changes nothing', () => {
    const read: FeedEvent = { kind: 'message.changed', message: { ...hello, status: 'read' } };
    const start = withThread(emptyInbox, id(100));
    expect(apply([added, read, added, read], start)).toEqual(apply([added, read], start));
  });

  it('moves the tick in the row when the last message gets a receipt', () => {
    const state = apply([added, { kind: 'message.changed', message: { ...hello, status: 'read' } }]);
    expect(state.conversations.get(id(100))?.lastMessage?.status).toBe('read');
  });

  it('leaves the row alone when an older message changes', () => {
    const before = apply([added]);
    const older = message(7, id(100), { status: 'read' });
    expect(applyEvent(before, { kind: 'message.changed', message: older }).conversations).toBe(before.conversations);
  });

  it('joins two conversations of one person, messages included', () => {
    const [a, b] = [conversation(100), conversation(101)];
    const moved = message(1, a.id);
    const stayed = message(2, b.id);
    const start: InboxState = {
      conversations: RowMap.of([
        [a.id, a],
        [b.id, b],
      ]),
      threads: new Map([
        [a.id, new Map([[moved.id, moved]])],
        [b.id, new Map([[stayed.id, stayed]])],
      ]),
    };
    const state = applyEvent(start, { kind: 'conversation.merged', conversationId: a.id, into: b });
    expect([...state.conversations.keys()]).toEqual([b.id]);
    expect([...state.threads.keys()]).toEqual([b.id]);
    expect(state.threads.get(b.id)?.get(moved.id)?.conversationId).toBe(b.id);
    expect(state.threads.get(b.id)?.size).toBe(2);
  });

  it('renames a contact in every row of theirs', () => {
    const { contact } = conversation(100);
    const state = applyEvent(apply([added]), {
      kind: 'contact.changed',
      contact: {
        ...contact,
        name: 'Ana from Pune',
        ownName: 'Ana from Pune',
        profileName: 'Ana',
        userId: null,
        blocked: false,
        marketingOptOut: false,
        marketingOptOutAt: null,
        marketingOptOutBy: null,
        tags: [],
        fields: {},
        createdAt: time(0),
      },
    });
    expect(state.conversations.get(id(100))?.contact.name).toBe('Ana from Pune');
  });

  it('is the very same state after an event about something else', () => {
    const before = apply([added]);
    expect(applyEvent(before, { kind: 'skip' })).toBe(before);
    expect(applyEvent(before, { kind: 'templates.changed', channelId: id(900) })).toBe(before);
  });
});
