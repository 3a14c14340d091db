import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowMap } from '../src/index.ts';

const change = fc.record({ id: fc.stringMatching(/^[a-f\d]{2}$/), row: fc.option(fc.nat(9)) });

test('rows are kept as in any map, and earlier states stay as they were', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const plain = new Map<string, number>();
      let rows = RowMap.of<number>();
      for (const { id, row } of changes) {
        const before = [...rows].sort();
        const next = row === null ? rows.without(id) : rows.with(id, row);
        expect([...rows].sort()).toEqual(before);
        expect([...next.changedSince(rows)]).toEqual(rows.get(id) === (row ?? undefined) ? [] : [id]);
        rows = next;
        if (row === null) plain.delete(id);
        else plain.set(id, row);
      }
      expect([...rows].sort()).toEqual([...plain].sort());
      expect(rows.size).toBe(plain.size);
    }),
  );
});
