import type { Conversation } from '@transom/protocol';
import { create } from 'zustand';

interface Selection {
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: string | null;
}

/** Conversations chosen for one action together. */
export const useSelection = create<Selection>(() => ({ ids: new Set<string>(), anchor: null }));

export const clearSelection = (): void => useSelection.setState({ ids: new Set(), anchor: null });

export const selectAll = (rows: readonly Conversation[]): void =>
  useSelection.setState({ ids: new Set(rows.map(({ id }) => id)) });

export function toggleSelected(id: string): void {
  useSelection.setState(({ ids }) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return { ids: next, anchor: id };
  });
}

/** Adds all rows from where the selection was last touched up to this one. */
export function selectUpTo(id: string, rows: readonly Conversation[], indexOf: (id: string) => number): void {
  useSelection.setState(({ ids, anchor }) => {
    const [from, to] = [anchor === null ? indexOf(id) : indexOf(anchor), indexOf(id)];
    const start = Math.max(0, Math.min(from, to));
    const range = rows.slice(start, Math.max(from, to) + 1).map((row) => row.id);
    return { ids: new Set([...ids, ...range]), anchor: id };
  });
}
