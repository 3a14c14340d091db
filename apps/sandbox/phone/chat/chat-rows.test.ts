import { expect, test } from 'vitest';
import type { ThreadItem } from '../world/thread.ts';
import type { ThreadMessage } from '../world/types.ts';
import { chatOf } from './chat-rows.ts';

const NOW = new Date(2026, 10, 22, 12, 0);
let made = 0;

function item(patch: Partial<ThreadMessage>): ThreadItem {
  made += 1;
  const message: ThreadMessage = {
    wamid: `w${made}`,
    fromCustomer: false,
    at: new Date(2026, 10, 22, 9, made % 60).toISOString(),
    type: 'text',
    message: { text: { body: 'Hello' } },
    text: 'Hello',
    status: 'read',
    ...patch,
  };
  return { kind: 'stored', key: message.wamid, at: message.at, message };
}

test('a message that waits for an offline phone is counted, not shown', () => {
  const chat = chatOf([item({ status: 'sent' }), item({ status: 'delivered' })], NOW);
  expect(chat.rows).toHaveLength(1);
  expect(chat.waiting).toBe(1);
});

test('a message Meta could not deliver never shows on the phone', () => {
  expect(chatOf([item({ status: 'failed' })], NOW)).toEqual({ rows: [], waiting: 0 });
});

test('a reaction sits on its message, and the latest of each side counts', () => {
  const reaction = (emoji: string) =>
    item({ fromCustomer: true, type: 'reaction', message: { reaction: { message_id: 'target', emoji } } });
  const { rows } = chatOf([item({ wamid: 'target' }), reaction('👍'), reaction('💙')], NOW);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.reactions).toEqual([{ fromCustomer: true, emoji: '💙' }]);
});

test('taking a reaction back removes it', () => {
  const { rows } = chatOf(
    [
      item({ wamid: 'target' }),
      item({ fromCustomer: true, type: 'reaction', message: { reaction: { message_id: 'target', emoji: '👍' } } }),
      item({ fromCustomer: true, type: 'reaction', message: { reaction: { message_id: 'target', emoji: '' } } }),
    ],
    NOW,
  );
  expect(rows[0]?.reactions).toEqual([]);
});

test('an edit changes the words of one’s own message, and a deletion takes them away', () => {
  const { rows } = chatOf(
    [
      item({ wamid: 'mine', fromCustomer: true, message: { text: { body: 'Twelve' }, context: { forwarded: true } } }),
      item({ wamid: 'theirs', message: { text: { body: 'Two or twelve?' } } }),
      item({ wamid: 'gone', fromCustomer: true }),
      ...['mine', 'theirs'].map((original_message_id) =>
        item({
          fromCustomer: true,
          type: 'edit',
          message: { edit: { original_message_id, message: { type: 'text', text: { body: 'Two' } } } },
        }),
      ),
      item({ fromCustomer: true, type: 'revoke', message: { revoke: { original_message_id: 'gone' } } }),
    ],
    NOW,
  );
  expect(rows.map(({ content, edited }) => [content, edited])).toEqual([
    [{ kind: 'text', body: 'Two' }, true],
    [{ kind: 'text', body: 'Two or twelve?' }, false],
    [{ kind: 'deleted' }, false],
  ]);
  expect(rows.map(({ forwarded }) => forwarded)).toEqual(['once', null, null]);
});

test('a reply shows what it answers, whichever side wrote it', () => {
  const { rows } = chatOf(
    [
      item({ wamid: 'q1', message: { text: { body: 'Which size?' } } }),
      item({ fromCustomer: true, message: { text: { body: '38' }, context: { id: 'q1' } } }),
      item({ message: { text: { body: 'Noted' }, context: { message_id: 'q1' } } }),
    ],
    NOW,
  );
  expect(rows.map((row) => row.quote?.text)).toEqual([undefined, 'Which size?', 'Which size?']);
});

test('each day begins with its name and each speaker with a tail', () => {
  const { rows } = chatOf(
    [
      item({ at: new Date(2026, 10, 21, 9).toISOString() }),
      item({ at: new Date(2026, 10, 22, 9).toISOString() }),
      item({ at: new Date(2026, 10, 22, 10).toISOString() }),
      item({ at: new Date(2026, 10, 22, 11).toISOString(), fromCustomer: true }),
    ],
    NOW,
  );
  expect(rows.map((row) => row.day)).toEqual(['Yesterday', 'Today', null, null]);
  expect(rows.map((row) => row.startsGroup)).toEqual([true, true, false, true]);
});
