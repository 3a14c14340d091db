import { typingLastsMs } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import { Places, rememberedMs } from './places.ts';
import { readRing, ringOf } from './ring.ts';

const mira = { key: 'k1', memberId: 'mira', conversationId: 'c1', typing: false };

describe('where everybody is', () => {
  it('is news only when it changed', () => {
    const places = new Places();
    expect(places.put('w', mira, 0, true)).toBe(true);
    expect(places.put('w', mira, 1, true)).toBe(false);
    expect(places.put('w', { ...mira, typing: true }, 2, true)).toBe(true);
    expect(places.put('w', { ...mira, conversationId: 'c2' }, 3, true)).toBe(true);
    expect(places.put('w', { ...mira, conversationId: null }, 4, true)).toBe(true);
    expect(places.put('w', { ...mira, conversationId: null }, 5, true)).toBe(false);
  });

  it('shows nobody to another workspace', () => {
    const places = new Places();
    places.put('w', mira, 0, true);
    expect(places.of('next-door')).toEqual([]);
    expect(places.isAt('next-door', 'mira', 'c1')).toBe(false);
    expect(places.isAt('w', 'mira', 'c1')).toBe(true);
  });

  it('forgets that somebody types when they stop saying so', () => {
    const places = new Places();
    places.put('w', { ...mira, typing: true }, 0, true);
    expect(places.expire(typingLastsMs - 1)).toEqual([]);
    expect(places.expire(typingLastsMs)).toEqual([{ workspaceId: 'w', browser: mira }]);
    expect(places.of('w')).toEqual([mira]);
  });

  it('forgets browsers of a process that went down, not its own', () => {
    const places = new Places();
    places.put('w', mira, 0, false);
    places.put('w', { ...mira, key: 'k2' }, 0, true);
    expect(places.expire(rememberedMs).map(({ browser }) => [browser.key, browser.conversationId])).toEqual([
      ['k1', null],
    ]);
    expect(places.of('w').map(({ key }) => key)).toEqual(['k2']);
    expect(places.own().map(({ browser }) => browser.key)).toEqual(['k2']);
  });
});

describe('what processes tell each other', () => {
  it('comes out as it went in', () => {
    for (const browser of [mira, { ...mira, typing: true }, { ...mira, conversationId: null }])
      expect(readRing(ringOf('w', browser))).toEqual({ workspaceId: 'w', browser });
    expect(readRing('what?')).toBeNull();
  });
});
