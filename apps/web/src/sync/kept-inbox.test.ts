import { describe, expect, it } from 'vitest';
import { emptyVersionedInbox, putConversations, putMessages } from './inbox-state.ts';
import { canResume, inboxOf } from './kept-inbox.ts';
import type { Session } from './session.ts';
import type { InboxStore } from './store.ts';
import { at, idOf, sampleConversation, sampleMessage } from './testing/samples.ts';
import { type Beginnings, keptOf, noteBeginnings } from './what-to-keep.ts';

const member = { id: idOf(800), name: 'Mira', email: 'mira@example.com', role: 'agent', createdAt: at(0) } as const;
const session = { me: { member, workspace: { id: idOf(801), name: 'Luz' } }, members: [member] } as unknown as Session;
const rows = [1, 2, 3].map((n) => sampleConversation(n));
const first = sampleConversation(1);
const messages = [1, 2, 3].map((n) => sampleMessage(n, first, { at: at(n) }));

function store(): InboxStore {
  const inbox = putMessages(putConversations(emptyVersionedInbox, rows, 7), first.id, messages, 7);
  const last = rows[0];
  return {
    inbox,
    counts: null,
    lists: {
      'all|': { found: new Set(), nextCursor: 'more', floor: last ?? null },
      'all|ana': { found: new Set([first.id]), nextCursor: null, floor: null },
    },
    threads: { [first.id]: { nextCursor: 'older', end: null } },
  } as unknown as InboxStore;
}

function kept(from: InboxStore, later: InboxStore = from) {
  const beginnings: Beginnings = { lists: new Map(), threads: new Map() };
  noteBeginnings(from, beginnings);
  return keptOf(later, session, 'e.7', beginnings, [first.id]);
}

describe('what a browser keeps of the inbox', () => {
  it('comes back as it was: lists, threads, and as of which number each is known', () => {
    const before = store();
    const found = kept(before);
    const back = found && inboxOf(found);
    expect(back?.inbox).toEqual(before.inbox);
    expect(back?.lists).toEqual({ 'all|': before.lists['all|'] });
    expect(back?.threads).toEqual(before.threads);
  });

  it('is the beginning of what grew long, with the cursor that fits it', () => {
    const before = store();
    const older = Array.from({ length: 90 }, (_, n) =>
      sampleMessage(100 + n, first, { at: '2026-11-01T09:00:00.000Z' }),
    );
    const later = {
      ...before,
      inbox: putMessages(before.inbox, first.id, older, 8),
      threads: { [first.id]: { nextCursor: 'much older', end: null } },
    };
    const found = kept(before, later);
    expect(found?.threads[0]?.messages.map(({ message }) => message.id)).toEqual(messages.map(({ id }) => id));
    expect(found?.threads[0]?.pages).toEqual({ nextCursor: 'older', end: null });
  });

  it('is nothing while nobody is signed in, and nothing of another version', () => {
    const beginnings: Beginnings = { lists: new Map(), threads: new Map() };
    expect(keptOf(store(), { ...session, me: null }, 'e.7', beginnings, [])).toBeNull();
    const found = kept(store());
    expect(found && inboxOf({ ...found, format: 0 as 1 })).toBeNull();
  });
});

describe('going on from where one was', () => {
  it.each([
    ['e.10', 'e.10', true],
    ['e.10', 'e.2010', true],
    ['e.10', 'e.2011', false],
    ['e.10', 'f.10', false],
    ['e.11', 'e.10', false],
  ])('from %s to %s: %s', (before, now, possible) => {
    expect(canResume(before, now)).toBe(possible);
  });
});
