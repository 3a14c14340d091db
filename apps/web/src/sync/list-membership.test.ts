import { describe, expect, it } from 'vitest';
import { type ListPages, listRows, matchesSearch } from './list-membership.ts';
import { at, idOf, sampleConversation } from './testing/samples.ts';

const me = { id: idOf(800), name: 'Mira' };
const pages = (floorMinute: number | null, ...numbers: number[]): ListPages => ({
  ids: new Set(numbers.map(idOf)),
  nextCursor: floorMinute === null ? null : 'more',
  floor: floorMinute === null ? null : { lastActivityAt: at(floorMinute), id: idOf(1) },
});

describe('which conversations a list shows', () => {
  const rows = [30, 20, 10].map((n) => sampleConversation(n));

  it('a conversation below the last fetched page waits for its page', () => {
    const shown = listRows(rows, { tab: 'all', q: '' }, pages(20, 30, 20), me.id);
    expect(shown.map(({ id }) => id)).toEqual([idOf(30), idOf(20)]);
  });

  it('a new message brings an old conversation to the top at once', () => {
    const woken = sampleConversation(10, { lastActivityAt: at(50) });
    const shown = listRows([...rows.slice(0, 2), woken], { tab: 'all', q: '' }, pages(20, 30, 20), me.id);
    expect(shown[0]?.id).toBe(idOf(10));
  });

  it('an assigned conversation moves from Unassigned to Mine', () => {
    const mine = sampleConversation(30, { assignee: me });
    const all = [mine, ...rows.slice(1)];
    const ids = (tab: 'mine' | 'unassigned') =>
      listRows(all, { tab, q: '' }, pages(null, 30, 20, 10), me.id).map(({ id }) => id);
    expect(ids('mine')).toEqual([idOf(30)]);
    expect(ids('unassigned')).toEqual([idOf(20), idOf(10)]);
  });
});

describe('search', () => {
  const ana = sampleConversation(1, {
    contact: { id: idOf(2), name: 'Ana Ruiz', phone: '+919812345670', username: 'ana.ruiz' },
  });
  it.each([
    ['ruiz', true],
    ['ANA', true],
    ['@ana.r', true],
    ['98123 45', true],
    ['+91 981', true],
    ['bob', false],
    ['12', false],
    ['', true],
  ])('“%s” finds Ana: %s', (q, found) => {
    expect(matchesSearch(ana, q)).toBe(found);
  });
});
