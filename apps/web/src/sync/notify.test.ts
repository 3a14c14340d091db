import type { Message } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import { deservesSound } from './notify.ts';
import { at, sampleConversation, sampleMessage } from './testing/samples.ts';

const row = sampleConversation(1);
const listener = { myId: 'mira', watching: null, sound: 'all', now: Date.parse(at(1)) + 2_000 } as const;
const event = (changes: Partial<Message> = {}, assignee: { id: string; name: string } | null = null) => ({
  seq: 1,
  event: {
    kind: 'message.added',
    message: sampleMessage(1, row, changes),
    conversation: { ...row, assignee },
  } as const,
});

describe('the sound', () => {
  it('rings when a customer writes in a conversation not being viewed', () => {
    expect(deservesSound(event(), listener)).toBe(true);
  });
  it('is silent for the conversation on screen', () => {
    expect(deservesSound(event(), { ...listener, watching: row.id })).toBe(false);
  });
  it('is silent for what we send', () => {
    expect(deservesSound(event({ direction: 'outbound' }), listener)).toBe(false);
  });
  it('is silent for what came while nobody was here', () => {
    expect(deservesSound(event(), { ...listener, now: Date.parse(at(10)) })).toBe(false);
  });
  it('rings only for my own conversations and those nobody has taken, when I want it so', () => {
    const mineOnly = { ...listener, sound: 'mine' } as const;
    expect(deservesSound(event({}, { id: 'mira', name: 'Mira' }), mineOnly)).toBe(true);
    expect(deservesSound(event({}, null), mineOnly)).toBe(true);
    expect(deservesSound(event({}, { id: 'priya', name: 'Priya' }), mineOnly)).toBe(false);
  });
  it('never rings when it is turned off', () => {
    expect(deservesSound(event(), { ...listener, sound: 'none' })).toBe(false);
  });
});
