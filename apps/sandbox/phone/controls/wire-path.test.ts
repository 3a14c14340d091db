import { expect, test } from 'vitest';
import { wirePath } from './wire-path.ts';

test.each([
  ['/sandbox/graph/v25.0/209400000000101/messages', '/messages'],
  ['/sandbox/graph/v25.0/209400000000201/message_templates', '/message_templates'],
  ['/sandbox/graph/v25.0/209400000000101', '/209400000000101'],
  ['/sandbox/graph/debug_token', '/debug_token'],
])('a call to %s reads as %s', (path, expected) => {
  expect(wirePath({ direction: 'in', path })).toBe(expected);
});

test('a webhook reads as webhook, wherever it goes', () => {
  expect(wirePath({ direction: 'out', path: '/webhooks/whatsapp/abc' })).toBe('webhook');
});
