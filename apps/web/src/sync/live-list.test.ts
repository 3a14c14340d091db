import type { Conversation } from '@transom/protocol';
import { plainFilter } from '@transom/protocol/conversation-filter';
import { RowMap } from '@transom/protocol/row-map';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLatestActivity } from './inbox-state.ts';
import { isShown, type ListPages, type ListQuery } from './list-membership.ts';
import { LiveList } from './live-list.ts';
import { at, idOf, sampleConversation } from './testing/samples.ts';

const me = { id: idOf(800), name: 'Mira' };
const asking = (changes: Partial<ListQuery['filter']> = {}, q = ''): ListQuery => ({
  filter: { ...plainFilter, ...changes },
  q,
});
const pages = (floorMinute: number | null): ListPages => ({
  found: new Set(),
  nextCursor: floorMinute === null ? null : 'more',
  floor: floorMinute === null ? null : { lastActivityAt: at(floorMinute), id: idOf(1) },
});
const known = (...rows: Conversation[]) => RowMap.of(rows.map((row) => [row.id, row]));

function shown(query: ListQuery, steps: readonly [RowMap<Conversation>, ListPages, (string | null)?][]): string[] {
  const list = new LiveList(query, me.id);
  for (const [rows, page, viewing = null] of steps) list.sync(rows, page, viewing);
  return list.rows.map(({ id }) => id);
}

describe('which conversations a list shows', () => {
  const rows = [30, 20, 10].map((n) => sampleConversation(n));

  it('a conversation below the last fetched page waits for its page', () => {
    expect(shown(asking(), [[known(...rows), pages(20)]])).toEqual([idOf(30), idOf(20)]);
    const later: [RowMap<Conversation>, ListPages][] = [
      [known(...rows), pages(20)],
      [known(...rows), pages(5)],
    ];
    expect(shown(asking(), later)).toEqual([idOf(30), idOf(20), idOf(10)]);
  });

  it('a new message brings an old conversation to the top at once', () => {
    const before = known(...rows);
    const woken = sampleConversation(10, { lastActivityAt: at(50) });
    const ids = shown(asking(), [
      [before, pages(20)],
      [before.with(woken.id, woken), pages(20)],
    ]);
    expect(ids[0]).toBe(idOf(10));
  });

  it('an assigned conversation moves from Unassigned to Mine, a closed one leaves both', () => {
    const before = known(...rows);
    const mine = before.with(idOf(30), sampleConversation(30, { assignee: me }));
    const closed = mine.with(idOf(20), sampleConversation(20, { status: 'closed' }));
    const steps: [RowMap<Conversation>, ListPages][] = [
      [before, pages(null)],
      [mine, pages(null)],
      [closed, pages(null)],
    ];
    expect(shown(asking({ tab: 'mine' }), steps)).toEqual([idOf(30)]);
    expect(shown(asking({ tab: 'unassigned' }), steps)).toEqual([idOf(10)]);
    expect(shown(asking({ status: 'closed' }), steps)).toEqual([idOf(20)]);
  });

  it('the unread one being read stays in the list of unread ones until another is opened', () => {
    const unread = known(sampleConversation(1, { unreadCount: 2 }), sampleConversation(2, { unreadCount: 1 }));
    const read = unread.with(idOf(1), sampleConversation(1));
    const steps: [RowMap<Conversation>, ListPages, string | null][] = [
      [unread, pages(null), idOf(1)],
      [read, pages(null), idOf(1)],
    ];
    expect(shown(asking({ unread: true }), steps)).toEqual([idOf(2), idOf(1)]);
    expect(shown(asking({ unread: true }), [...steps, [read, pages(null), idOf(2)]])).toEqual([idOf(2)]);
  });

  it('after any events the list is what sorting everything afresh would give', () => {
    const row = fc.record({ n: fc.integer({ min: 1, max: 40 }), minute: fc.nat(59), open: fc.boolean() });
    const history = fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(history, fc.option(fc.nat(59)), (batches, floor) => {
        const list = new LiveList(asking(), me.id);
        let all = RowMap.of<Conversation>();
        list.sync(all, pages(floor), null);
        for (const batch of batches) {
          all = all.withAll(
            batch.map(({ n, minute, open }) => [
              idOf(n),
              sampleConversation(n, { lastActivityAt: at(minute), status: open ? 'open' : 'closed' }),
            ]),
          );
          list.sync(all, pages(floor), null);
          expect(list.rows.map(({ id }) => list.indexOf(id))).toEqual(list.rows.map((_, index) => index));
        }
        const afresh = [...all.values()].filter((each) => isShown(each, asking(), pages(floor), me.id));
        expect([...list.rows]).toEqual(afresh.sort(byLatestActivity));
      }),
    );
  });

  it('an event among a hundred thousand rows is placed without going through them', () => {
    const rows = Array.from({ length: 100_000 }, (_, n) =>
      sampleConversation(n, { lastActivityAt: new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString() }),
    );
    const list = new LiveList(asking(), me.id);
    let all = known(...rows);
    const everything = pages(null);
    list.sync(all, everything, null);
    const began = performance.now();
    for (let n = 0; n < 500; n += 1) {
      const changed = sampleConversation(n * 7, { lastActivityAt: new Date(Date.UTC(2026, 6, 1) + n).toISOString() });
      all = all.with(changed.id, changed);
      list.sync(all, everything, null);
    }
    // A copy or a sort of all rows takes 5 ms and more each time; this bound leaves a busy machine plenty of room.
    expect((performance.now() - began) / 500).toBeLessThan(3);
    expect(list.rows[0]?.id).toBe(idOf(499 * 7));
  });
});
