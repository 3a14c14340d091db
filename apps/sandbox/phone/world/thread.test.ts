import { expect, test } from 'vitest';
import { mergeThread } from './thread.ts';
import type { OutgoingMessage, ThreadMessage } from './types.ts';

function stored(wamid: string, at: string): ThreadMessage {
  return {
    wamid,
    fromCustomer: true,
    at,
    type: 'text',
    message: { text: { body: wamid } },
    text: wamid,
    status: 'read',
  };
}

function outgoing(localId: string, at: string, wamid: string | null): OutgoingMessage {
  return {
    localId,
    customerId: 'c1',
    at,
    timestamp: null,
    message: { type: 'text', text: { body: localId } },
    state: wamid === null ? 'sending' : 'accepted',
    wamid,
    reason: null,
  };
}

const NINE = '2026-11-22T09:00:00.000Z';
const TEN = '2026-11-22T10:00:00.000Z';
const ELEVEN = '2026-11-22T11:00:00.000Z';

test('a message just sent stands at the end of the chat', () => {
  const keys = mergeThread([stored('w1', NINE)], [outgoing('here-1', TEN, null)]).map((item) => item.key);
  expect(keys).toEqual(['w1', 'here-1']);
});

test('a message written as of an earlier time stands where that time puts it', () => {
  const items = mergeThread([stored('w1', NINE), stored('w2', ELEVEN)], [outgoing('here-1', TEN, null)]);
  expect(items.map((item) => item.key)).toEqual(['w1', 'here-1', 'w2']);
});

test('a stored message replaces the one under way and keeps its place on the screen', () => {
  const items = mergeThread([stored('w1', NINE), stored('w2', TEN)], [outgoing('here-1', TEN, 'w2')]);
  expect(items).toHaveLength(2);
  expect(items[1]).toMatchObject({ kind: 'stored', key: 'here-1', message: { wamid: 'w2' } });
});
