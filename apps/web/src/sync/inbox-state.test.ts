import type { FeedEvent } from '@transom/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEvents,
  byLatestActivity,
  byThreadOrder,
  emptyVersionedInbox,
  openThread,
  putConversations,
  putMessages,
} from './inbox-state.ts';
import { at, idOf, sampleConversation, sampleMessage } from './testing/samples.ts';

const row = sampleConversation(1);
const opened = openThread(emptyVersionedInbox, row.id);
const sent = sampleMessage(5, row, { direction: 'outbound', status: 'queued', wamid: null });
const added = (seq: number, unreadCount: number) => {
  const message = sampleMessage(100 + seq, row);
  const event: FeedEvent = { kind: 'message.added', message, conversation: { ...row, unreadCount } };
  return { seq, event };
};

describe('a page and the events around it', () => {
  it('an older page does not undo a newer event', () => {
    const live = applyEvents(opened, [added(8, 1), added(9, 2)]);
    const after = putConversations(live, [{ ...row, unreadCount: 1 }], 8);
    expect(after.state.conversations.get(row.id)?.unreadCount).toBe(2);
  });

  it('a newer page wins, and the events it already holds change nothing', () => {
    const page = putConversations(opened, [{ ...row, unreadCount: 0 }], 20);
    const after = applyEvents(page, [added(18, 1), added(19, 2)]);
    expect(after.state.conversations.get(row.id)?.unreadCount).toBe(0);
    expect(applyEvents(after, [added(21, 1)]).state.conversations.get(row.id)?.unreadCount).toBe(1);
  });

  it('a message that arrives before its page lands in the thread being opened', () => {
    const live = applyEvents(opened, [added(4, 1)]);
    const after = putMessages(live, row.id, [sampleMessage(1, row)], 3);
    expect(after.state.threads.get(row.id)?.size).toBe(2);
  });

  it('an older page of a thread does not take a tick back', () => {
    const read: FeedEvent = { kind: 'message.changed', message: { ...sent, status: 'read' } };
    const live = applyEvents(opened, [{ seq: 12, event: read }]);
    const after = putMessages(live, row.id, [{ ...sent, status: 'sent' }], 11);
    expect(after.state.threads.get(row.id)?.get(sent.id)?.status).toBe('read');
  });

  it('the answer to a send does not overwrite what the feed said first', () => {
    const delivered: FeedEvent = { kind: 'message.changed', message: { ...sent, status: 'delivered' } };
    const live = applyEvents(opened, [{ seq: 3, event: delivered }]);
    const after = putMessages(live, row.id, [sent], null);
    expect(after.state.threads.get(row.id)?.get(sent.id)?.status).toBe('delivered');
  });

  it('a row unknown so far is shown even if one of its messages changed just before', () => {
    const changed: FeedEvent = { kind: 'message.changed', message: { ...sent, status: 'read' } };
    const live = applyEvents(emptyVersionedInbox, [{ seq: 30, event: changed }]);
    const after = putConversations(live, [row], 29);
    expect(after.state.conversations.has(row.id)).toBe(true);
  });

  it('a merged conversation does not come back with an older page', () => {
    const into = sampleConversation(2);
    const merged: FeedEvent = { kind: 'conversation.merged', conversationId: row.id, into };
    const live = applyEvents(putConversations(opened, [row], 5), [{ seq: 10, event: merged }]);
    const after = putConversations(live, [row, into], 9);
    expect([...after.state.conversations.keys()]).toEqual([into.id]);
  });

  it('two conversations that became one are fetched whole again', () => {
    const into = sampleConversation(2);
    const bothOpen = openThread(opened, into.id);
    const merged: FeedEvent = { kind: 'conversation.merged', conversationId: row.id, into };
    expect(applyEvents(bothOpen, [{ seq: 10, event: merged }]).state.threads.size).toBe(0);
  });

  it('replayed from any earlier number the inbox is the same', () => {
    const events = Array.from({ length: 12 }, (_, i) => added(i + 1, i + 1));
    const straight = applyEvents(opened, events);
    fc.assert(
      fc.property(fc.nat(11), fc.nat(11), (cut, back) => {
        const first = applyEvents(opened, events.slice(0, cut));
        const resumed = applyEvents(first, events.slice(Math.max(0, cut - back)));
        expect(resumed.state).toEqual(straight.state);
      }),
    );
  });
});

describe('order', () => {
  it('a thread goes by WhatsApp time, then by arrival', () => {
    const messages = [
      sampleMessage(3, row, { at: at(2), arrival: 9 }),
      sampleMessage(2, row, { at: at(2), arrival: 4 }),
      sampleMessage(1, row, { at: at(1), arrival: 12 }),
    ];
    expect(messages.sort(byThreadOrder).map(({ id }) => id)).toEqual([idOf(1), idOf(2), idOf(3)]);
  });

  it('the list goes by latest activity; a tie goes as in the pages of the server', () => {
    const rows = [
      sampleConversation(1, { lastActivityAt: at(5) }),
      sampleConversation(3, { lastActivityAt: at(5) }),
      sampleConversation(2, { lastActivityAt: at(9) }),
    ];
    expect(rows.sort(byLatestActivity).map(({ id }) => id)).toEqual([idOf(2), idOf(3), idOf(1)]);
  });
});
