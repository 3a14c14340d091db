const shards = 1_024;

/**
 * Rows by id that never change in place: `with` copies one of 1,024 small maps, not all rows, so that an event costs the
 * same at a hundred thousand rows as at a hundred. Reads like any map; the order of its entries means nothing.
 */
export class RowMap<V> implements ReadonlyMap<string, V> {
  readonly size: number;
  readonly #shards: readonly (ReadonlyMap<string, V> | undefined)[];

  private constructor(size: number, parts: readonly (ReadonlyMap<string, V> | undefined)[]) {
    this.size = size;
    this.#shards = parts;
  }

  static of<V>(entries: Iterable<readonly [string, V]> = []): RowMap<V> {
    const parts: (Map<string, V> | undefined)[] = new Array(shards).fill(undefined);
    let size = 0;
    for (const [id, row] of entries) {
      const at = shardOf(id);
      const part = parts[at] ?? new Map<string, V>();
      parts[at] = part;
      if (!part.has(id)) size += 1;
      part.set(id, row);
    }
    return new RowMap(size, parts);
  }

  with(id: string, row: V): RowMap<V> {
    const at = shardOf(id);
    const part = this.#shards[at];
    const parts = [...this.#shards];
    parts[at] = new Map(part).set(id, row);
    return new RowMap(this.size + (part?.has(id) ? 0 : 1), parts);
  }

  withAll(entries: Iterable<readonly [string, V]>): RowMap<V> {
    const parts = [...this.#shards];
    const copied = new Map<number, Map<string, V>>();
    let size = this.size;
    for (const [id, row] of entries) {
      const at = shardOf(id);
      let part = copied.get(at);
      if (!part) {
        part = new Map(parts[at]);
        copied.set(at, part);
        parts[at] = part;
      }
      if (!part.has(id)) size += 1;
      part.set(id, row);
    }
    return new RowMap(size, parts);
  }

  without(id: string): RowMap<V> {
    const at = shardOf(id);
    const part = new Map(this.#shards[at]);
    if (!part.delete(id)) return this;
    const parts = [...this.#shards];
    parts[at] = part;
    return new RowMap(this.size - 1, parts);
  }

  /** Ids whose rows differ between an earlier state and this one. Untouched shards are not looked into. */
  *changedSince(before: RowMap<V>): Generator<string> {
    for (let at = 0; at < shards; at += 1) {
      const [was, is] = [before.#shards[at], this.#shards[at]];
      if (was === is) continue;
      for (const [id, row] of is ?? []) if (was?.get(id) !== row) yield id;
      for (const id of was?.keys() ?? []) if (!is?.has(id)) yield id;
    }
  }

  get(id: string): V | undefined {
    return this.#shards[shardOf(id)]?.get(id);
  }
  has(id: string): boolean {
    return this.#shards[shardOf(id)]?.has(id) ?? false;
  }
  forEach(visit: (row: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, row] of this.entries()) visit(row, id, this);
  }
  *entries(): Generator<[string, V]> {
    for (const part of this.#shards) if (part) yield* part.entries();
  }
  *keys(): Generator<string> {
    for (const part of this.#shards) if (part) yield* part.keys();
  }
  *values(): Generator<V> {
    for (const part of this.#shards) if (part) yield* part.values();
  }
  [Symbol.iterator](): Generator<[string, V]> {
    return this.entries();
  }
}

/** Spread by the whole id: the first half of our ids is time. */
function shardOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (shards - 1);
}
