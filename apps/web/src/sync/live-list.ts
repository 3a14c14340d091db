import type { Conversation } from '@transom/protocol';
import { isInList, plainFilter } from '@transom/protocol/conversation-filter';
import { RowMap } from '@transom/protocol/row-map';
import { byLatestActivity } from './inbox-state.ts';
import { isShown, type ListPages, type ListQuery } from './list-membership.ts';

const nothing: RowMap<Conversation> = RowMap.of();

/**
 * The rows of one list in order, kept current in place: an event moves the few rows it is about, wherever they stand
 * among a hundred thousand. `version` rises with every change of `rows`.
 */
export class LiveList {
  readonly rows: Conversation[] = [];
  version = 0;
  readonly #query: ListQuery;
  readonly #myId: string;
  readonly #placed = new Map<string, Conversation>();
  /** Rows that wait for their page: known from elsewhere, below the last one fetched. */
  readonly #below = new Set<string>();
  #conversations = nothing;
  #pages: ListPages | undefined;
  #isPast = false;
  /** The row on screen stays in the list of unread ones while it is being read. */
  #held: string | null = null;

  constructor(query: ListQuery, myId: string) {
    this.#query = query;
    this.#myId = myId;
  }

  /** Takes over what is known now. Costs next to nothing when nothing changed. */
  sync(conversations: RowMap<Conversation>, pages: ListPages | undefined, viewing: string | null): void {
    // Everything is asked for anew: what is on screen stays until the fresh rows are here.
    if (pages === undefined && this.rows.length > 0) {
      this.#isPast = true;
      return;
    }
    if (this.#isPast) {
      this.#isPast = false;
      this.#clear();
    }
    const before = this.#conversations;
    const dropped = this.#hold(viewing);
    const isSame = before === conversations && this.#pages === pages && dropped === null;
    if (isSame) return;
    const isDeeper = this.#pages !== pages;
    this.#conversations = conversations;
    this.#pages = pages;
    if (dropped !== null) this.#put(dropped, conversations.get(dropped));
    if (pages === undefined) this.#clear();
    else if (isDeeper && this.rows.length === 0) this.#fill(conversations);
    else {
      for (const id of conversations.changedSince(before)) this.#put(id, conversations.get(id));
      if (isDeeper) this.#deepen(pages);
    }
  }

  indexOf(id: string): number {
    const row = this.#placed.get(id);
    return row ? this.#indexOf(row) : -1;
  }

  /** Returns the id that is no longer held and may have to go. */
  #hold(viewing: string | null): string | null {
    if (!this.#query.filter.unread || viewing === this.#held) return null;
    const before = this.#held;
    this.#held = viewing;
    return before;
  }

  /** A page came: what waited for it is looked at again. */
  #deepen(pages: ListPages): void {
    for (const id of [...this.#below, ...pages.found]) {
      if (!this.#placed.has(id)) this.#put(id, this.#conversations.get(id));
    }
  }

  #belongs(row: Conversation): boolean {
    if (!this.#pages) return false;
    const isHeld = row.id === this.#held && this.#placed.has(row.id);
    const query = isHeld
      ? { ...this.#query, filter: { ...this.#query.filter, unread: plainFilter.unread } }
      : this.#query;
    const isHere = isShown(row, query, this.#pages, this.#myId);
    if (!isHere && isInList(row, query.filter, this.#myId)) this.#below.add(row.id);
    else this.#below.delete(row.id);
    return isHere;
  }

  #clear(): void {
    this.#below.clear();
    if (this.rows.length === 0) return;
    this.rows.length = 0;
    this.#placed.clear();
    this.version += 1;
  }

  #fill(conversations: RowMap<Conversation>): void {
    for (const row of conversations.values()) {
      if (!this.#belongs(row)) continue;
      this.rows.push(row);
      this.#placed.set(row.id, row);
    }
    this.rows.sort(byLatestActivity);
    this.version += 1;
  }

  #put(id: string, row: Conversation | undefined): void {
    const belongs = row !== undefined && this.#belongs(row);
    const before = this.#placed.get(id);
    if (row === undefined) this.#below.delete(id);
    if (!before && !belongs) return;
    this.version += 1;
    if (before && belongs && byLatestActivity(before, row) === 0) {
      this.rows[this.#indexOf(before)] = row;
      this.#placed.set(id, row);
      return;
    }
    if (before) {
      this.rows.splice(this.#indexOf(before), 1);
      this.#placed.delete(id);
    }
    if (belongs) {
      this.rows.splice(this.#indexOf(row), 0, row);
      this.#placed.set(id, row);
    }
  }

  /** Where the row stands, or would stand. */
  #indexOf(row: Conversation): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.rows[middle];
      if (other && byLatestActivity(other, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
