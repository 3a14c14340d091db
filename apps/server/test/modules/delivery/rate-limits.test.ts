import { describe, expect, it } from 'vitest';
import { givesUp, pauseBeforeNext } from '../../../src/modules/delivery/back-off.ts';
import { createRateLimits } from '../../../src/modules/delivery/rate-limits.ts';

function limitsAt(start = 0) {
  const time = { now: start };
  return { time, limits: createRateLimits(() => time.now) };
}

describe('how fast a number sends', () => {
  it('never more than its throughput in any second', () => {
    const { time, limits } = limitsAt();
    for (let i = 0; i < 80; i++) limits.take('number', `conversation ${i}`);
    expect(limits.quota('number', 80)).toBe(0);
    time.now = 999;
    expect(limits.quota('number', 80)).toBe(0);
    time.now = 1_000;
    expect(limits.quota('number', 80)).toBe(80);
  });

  it('one busy number does not slow another', () => {
    const { limits } = limitsAt();
    for (let i = 0; i < 80; i++) limits.take('busy', `conversation ${i}`);
    expect(limits.quota('idle', 80)).toBe(80);
  });

  it('a number that Meta found too fast rests for a second', () => {
    const { time, limits } = limitsAt();
    limits.cool('number');
    expect(limits.quota('number', 80)).toBe(0);
    time.now = 1_000;
    expect(limits.quota('number', 80)).toBe(80);
  });

  it('one customer gets 45 at once, then one every six seconds', () => {
    const { time, limits } = limitsAt();
    for (let i = 0; i < 45; i++) limits.take('number', 'ana');
    limits.take('number', 'ben');
    expect(limits.exhaustedConversations()).toEqual(['ana']);
    time.now = 6_000;
    expect(limits.exhaustedConversations()).toEqual([]);
    limits.take('number', 'ana');
    expect(limits.exhaustedConversations()).toEqual(['ana']);
  });
});

describe('how long a put-off message waits', () => {
  it('twice as long each time, up to a minute', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 20].map((attempts) => pauseBeforeNext(attempts, 130429, 0) / 1000);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('spread by up to a fifth', () => {
    expect(pauseBeforeNext(1, 2, 1)).toBe(1_200);
  });

  it('after too many messages to one person as Meta asks: 4^X seconds', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((attempts) => pauseBeforeNext(attempts, 131056, 1) / 1000);
    expect(waits).toEqual([1, 4, 16, 64, 256, 256]);
  });

  it('a vague refusal is given up in the end, an outage never', () => {
    expect(givesUp(7, 131000)).toBe(false);
    expect(givesUp(8, 131000)).toBe(true);
    expect(givesUp(100, 131016)).toBe(false);
    expect(givesUp(100, null)).toBe(false);
  });
});
