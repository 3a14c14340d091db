import type { Message } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import { at, sampleConversation, sampleMessage } from '@/sync/testing/samples.ts';
import { crossedAnswer } from './crossed-answer.ts';

const row = sampleConversation(1);
const began = Date.parse(at(10));
const writer = { myId: 'mira', since: began, now: Date.parse(at(12)), readUntil: 0 };
const answer = (minute: number, changes: Partial<Message> = {}) =>
  sampleMessage(minute, row, {
    direction: 'outbound',
    sender: { kind: 'member', id: 'sara', name: 'Sara' },
    at: at(minute),
    ...changes,
  });

describe('an answer that crosses mine', () => {
  it('is one a colleague gave after I began to write', () => {
    expect(crossedAnswer([answer(9), answer(11)], writer)).toMatchObject({ name: 'Sara', text: 'Message 11' });
  });
  it('is not one from before I began', () => {
    expect(crossedAnswer([answer(9)], writer)).toBeNull();
  });
  it('is one of the last seconds, even from before I began', () => {
    const now = Date.parse(at(9)) + 5_000;
    expect(crossedAnswer([answer(9)], { ...writer, since: now - 1_000, now })).not.toBeNull();
  });
  it('is neither mine, nor the customer’s, nor one that never went out', () => {
    const own = answer(11, { sender: { kind: 'member', id: 'mira', name: 'Mira' } });
    const customer = sampleMessage(11, row, { at: at(11) });
    const failed = answer(11, { status: 'failed' });
    const campaign = answer(11, { sender: { kind: 'campaign', id: null, name: null } });
    expect(crossedAnswer([own, customer, failed, campaign], writer)).toBeNull();
  });
  it('is told once: what was read is known', () => {
    expect(crossedAnswer([answer(11)], { ...writer, readUntil: Date.parse(at(11)) })).toBeNull();
  });
  it('is the newest of several, and may be a bot’s or the phone’s', () => {
    const bot = answer(11, { id: 'b', sender: { kind: 'bot', id: null, name: null } });
    expect(crossedAnswer([answer(10, { at: at(10.5) }), bot], writer)).toMatchObject({ kind: 'bot' });
  });
});
