import type { Message } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import { deservesNotice } from './notify.ts';
import { at, sampleConversation, sampleMessage } from './testing/samples.ts';

const row = sampleConversation(1);
const listener = { myId: 'mira', shown: new Set<string>(), now: Date.parse(at(1)) + 2_000 };
const event = (changes: Partial<Message> = {}, assignee: { id: string; name: string } | null = null) => ({
  seq: 1,
  event: {
    kind: 'message.added',
    message: sampleMessage(1, row, changes),
    conversation: { ...row, assignee },
  } as const,
});

describe('a notice', () => {
  it('is given when a customer writes in a conversation not being viewed', () => {
    expect(deservesNotice(event(), 'all', listener)).toBe(true);
  });
  it('is never given for a conversation on screen, in whichever tab', () => {
    expect(deservesNotice(event(), 'all', { ...listener, shown: new Set(['another', row.id]) })).toBe(false);
  });
  it('is not given for what we send', () => {
    expect(deservesNotice(event({ direction: 'outbound' }), 'all', listener)).toBe(false);
  });
  it('is not given for what came while nobody was here', () => {
    expect(deservesNotice(event(), 'all', { ...listener, now: Date.parse(at(10)) })).toBe(false);
  });
  it('is given only for my own conversations and those nobody has taken, when I want it so', () => {
    expect(deservesNotice(event({}, { id: 'mira', name: 'Mira' }), 'mine', listener)).toBe(true);
    expect(deservesNotice(event({}, null), 'mine', listener)).toBe(true);
    expect(deservesNotice(event({}, { id: 'priya', name: 'Priya' }), 'mine', listener)).toBe(false);
  });
  it('is never given when it is turned off', () => {
    expect(deservesNotice(event(), 'none', listener)).toBe(false);
  });
});
