import type { SavedView } from '@transom/protocol';
import { type ConversationFilter, plainFilter } from '@transom/protocol/conversation-filter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, filterAt, readAddress } from './list-address.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const filters: fc.Arbitrary<ConversationFilter> = fc.record({
  tab: fc.constantFrom('mine', 'unassigned', 'all'),
  status: fc.constantFrom('open', 'snoozed', 'closed', 'any'),
  unread: fc.boolean(),
  waiting: fc.boolean(),
  bot: fc.boolean(),
  channelId: fc.constantFrom(null, id(1), id(2)),
  tagId: fc.constantFrom(null, id(3)),
});
const view: SavedView = {
  id: id(9),
  name: 'VIPs',
  shared: true,
  filter: { ...plainFilter, tagId: id(3), tab: 'mine' },
};

describe('the list in the address', () => {
  it('every combination of filters comes back from its address as it was, in a saved view too', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('', 'ana'), fc.constantFrom(undefined, view), (filter, q, within) => {
        const typed = JSON.parse(JSON.stringify(addressOf(filter, q, within)));
        expect(filterAt(readAddress(typed), [view])).toEqual(filter);
      }),
    );
  });

  it('nothing chosen leaves the address bare', () => {
    expect(addressOf(plainFilter, '', undefined)).toEqual({});
  });

  it('a saved view is one word in the address', () => {
    expect(addressOf(view.filter, '', view)).toEqual({ view: view.id });
  });

  it('what makes no sense in an address is left out', () => {
    const typed = { tab: 'theirs', status: 7, unread: 'maybe', number: 'x', tag: [], q: 91, extra: 1 };
    expect(readAddress(typed)).toEqual({ q: '91' });
  });

  it('a search looks into closed conversations, unless a status is chosen', () => {
    expect(filterAt(readAddress({ q: 'ana' }), [])?.status).toBe('any');
    expect(filterAt(readAddress({ q: 'ana', status: 'open' }), [])?.status).toBe('open');
  });

  it('a view that is gone shows nothing else in its place', () => {
    expect(filterAt({ view: id(8) }, [view])).toBeNull();
  });
});
