import type { SavedView } from '@transom/protocol';
import { type ConversationFilter, plainFilter } from '@transom/protocol/conversation-filter';

/** The list as it stands in the address. What is not there is as in the saved view, or as when nothing is chosen. */
export interface ListAddress {
  view?: string | undefined;
  tab?: ConversationFilter['tab'] | undefined;
  status?: ConversationFilter['status'] | undefined;
  unread?: true | undefined;
  waiting?: true | undefined;
  bot?: true | undefined;
  number?: string | undefined;
  tag?: string | undefined;
  q?: string | undefined;
}

const tabs: readonly string[] = ['mine', 'unassigned', 'all'] satisfies ConversationFilter['tab'][];
const statuses: readonly string[] = ['open', 'snoozed', 'closed', 'any'] satisfies ConversationFilter['status'][];
const isTab = (value: unknown): value is ConversationFilter['tab'] => tabs.includes(String(value));
const isStatus = (value: unknown): value is ConversationFilter['status'] => statuses.includes(String(value));
const idForm = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads what somebody may have typed; what makes no sense is left out. */
export function readAddress(search: Record<string, unknown>): ListAddress {
  const id = (value: unknown) => (typeof value === 'string' && idForm.test(value) ? value.toLowerCase() : undefined);
  const on = (value: unknown) => (value === true || value === 'true' ? true : undefined);
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 200) : '';
  return present({
    view: id(search.view),
    tab: isTab(search.tab) ? search.tab : undefined,
    status: isStatus(search.status) ? search.status : undefined,
    unread: on(search.unread),
    waiting: on(search.waiting),
    bot: on(search.bot),
    number: id(search.number),
    tag: id(search.tag),
    q: q === '' ? undefined : q,
  });
}

/** What the list shows at this address; null while the view it names is not known yet, or no longer there. */
export function filterAt(address: ListAddress, views: readonly SavedView[] | null): ConversationFilter | null {
  const { view, q: _, ...own } = address;
  if (view !== undefined && Object.keys(own).length === 0) return views?.find(({ id }) => id === view)?.filter ?? null;
  return {
    tab: own.tab ?? plainFilter.tab,
    // A search is for a person, and they may be closed.
    status: own.status ?? (address.q ? 'any' : plainFilter.status),
    unread: own.unread ?? false,
    waiting: own.waiting ?? false,
    bot: own.bot ?? false,
    channelId: own.number ?? null,
    tagId: own.tag ?? null,
  };
}

/** The shortest address of a list: a saved view that shows exactly this stands for all of it. */
export function addressOf(filter: ConversationFilter, q: string, view: SavedView | undefined): ListAddress {
  const words = q === '' ? undefined : q;
  if (view && isSameFilter(filter, view.filter)) return present({ view: view.id, q: words });
  return present({
    view: view?.id,
    // Within a view something must say that its own filter no longer holds.
    tab: view || filter.tab !== plainFilter.tab ? filter.tab : undefined,
    status: filter.status === (words ? 'any' : plainFilter.status) ? undefined : filter.status,
    unread: filter.unread || undefined,
    waiting: filter.waiting || undefined,
    bot: filter.bot || undefined,
    number: filter.channelId ?? undefined,
    tag: filter.tagId ?? undefined,
    q: words,
  });
}

export const isSameFilter = (a: ConversationFilter, b: ConversationFilter): boolean =>
  a.tab === b.tab &&
  a.status === b.status &&
  a.unread === b.unread &&
  a.waiting === b.waiting &&
  a.bot === b.bot &&
  a.channelId === b.channelId &&
  a.tagId === b.tagId;

/** How many filters are on, the tab apart. */
export const countOn = ({ status, unread, waiting, bot, channelId, tagId }: ConversationFilter, q: string): number =>
  Number(status !== (q === '' ? plainFilter.status : 'any')) +
  [unread, waiting, bot, channelId !== null, tagId !== null].filter(Boolean).length;

/** Without the keys that say nothing, or they would stand in the address as `undefined`. */
function present(address: ListAddress): ListAddress {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}
