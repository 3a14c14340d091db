import type { Note } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import { sampleConversation, sampleMessage } from '@/sync/testing/samples.ts';
import { type ThreadMessage, threadRows, unreadMark } from './thread-rows.ts';

const row = sampleConversation(1);
const ours = { direction: 'outbound', sender: { kind: 'member', id: 'mira', name: 'Mira' } } as const;
const on = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).toISOString();
const note = (createdAt: string): Note => ({
  id: createdAt,
  contactId: row.contact.id,
  conversationId: row.id,
  author: { id: 'mira', name: 'Mira' },
  text: 'Ship both free',
  mentions: [],
  createdAt,
  editedAt: null,
});
const outline = (messages: ThreadMessage[], unread: Parameters<typeof threadRows>[1] = null) =>
  threadRows(messages, unread, false).map((r) =>
    r.kind === 'message' ? (r.first ? 'first' : 'more') : r.kind === 'unread' ? `${r.count} unread` : r.kind,
  );

describe('the rows of a thread', () => {
  it('show a note where it was written, on its day, and it breaks a group', () => {
    const messages = [
      sampleMessage(1, row, { at: on(20, 9, 0) }),
      sampleMessage(2, row, { at: on(20, 9, 2) }),
      sampleMessage(3, row, { at: on(20, 9, 3) }),
    ];
    const rows = threadRows(messages, null, false, [note(on(20, 9, 1)), note(on(21, 8, 0))]);
    const seen = rows.map((each) => (each.kind === 'message' ? (each.first ? 'first' : 'more') : each.kind));
    expect(seen).toEqual(['day', 'first', 'note', 'first', 'more', 'day', 'note']);
  });

  it('stand under the day they belong to, by the clock on the wall', () => {
    const messages = [
      sampleMessage(1, row, { at: on(19, 23, 59) }),
      sampleMessage(2, row, { at: on(20, 0, 1) }),
      sampleMessage(3, row, { at: on(20, 0, 2) }),
    ];
    expect(outline(messages)).toEqual(['day', 'first', 'day', 'first', 'more']);
  });

  it('begin without a day while older messages are to come: it may have begun further up', () => {
    const messages = [sampleMessage(1, row, { at: on(19, 9, 0) }), sampleMessage(2, row, { at: on(20, 9, 0) })];
    expect(threadRows(messages, null, true).map(({ kind }) => kind)).toEqual(['message', 'day', 'message']);
  });

  it('are grouped while one person goes on within five minutes', () => {
    const messages = [
      sampleMessage(1, row, { at: on(20, 9, 0) }),
      sampleMessage(2, row, { at: on(20, 9, 4) }),
      sampleMessage(3, row, { at: on(20, 9, 9) }),
      sampleMessage(4, row, { at: on(20, 9, 10), ...ours }),
      sampleMessage(5, row, { at: on(20, 9, 11), ...ours, sender: { kind: 'bot', id: 'b', name: 'Shop bot' } }),
    ];
    expect(outline(messages)).toEqual(['day', 'first', 'more', 'first', 'first', 'first']);
  });

  it('a notice breaks a group', () => {
    const messages = [
      sampleMessage(1, row, { at: on(20, 9, 0) }),
      sampleMessage(2, row, { at: on(20, 9, 0), type: 'system' }),
      sampleMessage(3, row, { at: on(20, 9, 0) }),
    ];
    expect(outline(messages)).toEqual(['day', 'first', 'notice', 'first']);
  });

  it('the unread divider stands above the first message not read yet', () => {
    const messages = [
      sampleMessage(1, row, { at: on(20, 9, 0) }),
      sampleMessage(2, row, { at: on(20, 9, 1) }),
      sampleMessage(3, row, { at: on(20, 9, 2), ...ours }),
      sampleMessage(4, row, { at: on(20, 9, 3) }),
    ];
    expect(outline(messages, unreadMark(messages, 2, true))).toEqual([
      'day',
      'first',
      '2 unread',
      'first',
      'first',
      'first',
    ]);
  });

  it('there is no divider when the first unread message is further up than what is loaded', () => {
    expect(unreadMark([sampleMessage(1, row), sampleMessage(2, row)], 300, true)).toBeNull();
    expect(unreadMark([sampleMessage(1, row), sampleMessage(2, row)], 300, false)?.count).toBe(300);
  });

  it('there is no divider when everything is read', () => {
    expect(unreadMark([sampleMessage(1, row)], 0, false)).toBeNull();
  });

  it('every row keeps a key of its own even if a clock was set back', () => {
    const messages = [on(20, 9, 0), on(19, 9, 0), on(20, 9, 1)].map((at, n) => sampleMessage(n, row, { at }));
    const keys = threadRows(messages, null, false).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
