import type { SavedView } from '@transom/protocol';
import { type ConversationFilter, plainFilter } from '@transom/protocol/conversation-filter';
import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { listKey } from '@/sync/list-membership.ts';
import { useInbox } from '@/sync/store.ts';
import { useViews } from '@/sync/views.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Tabs } from '@/ui/tabs.tsx';
import { ConnectionChip } from '../connection/connection-chip.tsx';
import { SoundPill } from '../connection/sound-pill.tsx';
import { NewButton } from '../new-conversation/new-button.tsx';
import { FilterButton } from './filter-button.tsx';
import { addressOf, countOn, filterAt, isSameFilter, type ListAddress } from './list-address.ts';
import { ListRows } from './list-rows.tsx';
import { ListSearch } from './list-search.tsx';
import { RowSkeletons } from './row-skeletons.tsx';
import { ViewMenu } from './view-menu.tsx';

const SearchResults = lazyPart(async () => (await import('../search/search-results.tsx')).SearchResults);
const FilterChips = lazyPart(async () => (await import('./filter-chips.tsx')).FilterChips);

interface ConversationListProps {
  openId: string | null;
  /** The conversation just left: its row gets the focus. */
  returnTo: string | null;
  onOpen: (id: string) => void;
  /** What the list shows stands in the address. */
  address: ListAddress;
  onAddress: (address: ListAddress) => void;
}

/** The left panel: views, search, tabs, filters, and the conversations with the latest activity first. */
export function ConversationList({ openId, returnTo, onOpen, address, onAddress }: ConversationListProps) {
  const { t } = useTranslation('inbox');
  const words = useTranslation('list').t;
  const counts = useInbox((store) => store.counts);
  const views = useViews((store) => store.views);
  const view = views?.find(({ id }) => id === address.view);
  const known = filterAt(address, views);
  const filter = known ?? plainFilter;
  const q = address.q ?? '';
  const on = countOn(filter, q);

  const show = (next: ConversationFilter) => onAddress(addressOf(next, q, view));
  const search = useCallback(
    (next: string) => {
      // Whether a status was chosen is told by the address, so it is not turned into one here.
      const { q: _, ...rest } = address;
      onAddress(next === '' ? rest : { ...rest, q: next });
    },
    [address, onAddress],
  );
  const clear = () => onAddress(addressOf({ ...plainFilter, tab: filter.tab }, '', undefined));
  const choose = (next: SavedView | undefined) => onAddress(next ? { view: next.id } : {});
  /** The server counts no further than `capped`. */
  const tabCount = (count: number, capped: number) =>
    count >= capped ? t('list.atLeast', { count: capped - 1 }) : count;
  // The numbers are of open conversations: beside a filter they would say something else than the list.
  const tabs = (['mine', 'unassigned', 'all'] as const).map((value) => ({
    value,
    label: t(`list.${value}`),
    count: counts && on === 0 && q === '' ? tabCount(counts[value], counts.capped) : undefined,
  }));
  return (
    <section
      data-panel
      aria-label={t('list.label')}
      className="relative flex min-h-0 flex-col border-line bg-panel md:border-e"
    >
      <header className="flex h-[52px] shrink-0 items-center gap-2 px-3.5">
        <ViewMenu
          view={view}
          filter={filter}
          isChanged={!isSameFilter(filter, view?.filter ?? plainFilter)}
          onChoose={choose}
        />
        <ConnectionChip />
        <NewButton />
      </header>
      <ListSearch q={q} onSearch={search} />
      <Tabs
        label={t('list.tabs')}
        value={filter.tab}
        onChange={(tab) => show({ ...filter, tab })}
        tabs={tabs}
        trailing={<FilterButton filter={filter} count={on} onChange={show} />}
        className="flex-1"
      >
        {on > 0 && (
          <Suspense>
            <FilterChips
              filter={filter}
              usualStatus={q === '' ? plainFilter.status : 'any'}
              onChange={show}
              onClear={clear}
            />
          </Suspense>
        )}
        {known && q !== '' ? (
          <Suspense fallback={<RowSkeletons label={t('list.loading')} />}>
            <SearchResults query={{ filter, q }} openId={openId} onOpen={onOpen} />
          </Suspense>
        ) : known ? (
          <ListRows
            key={listKey({ filter, q })}
            query={{ filter, q }}
            openId={openId}
            returnTo={returnTo}
            onOpen={onOpen}
            onClearFilters={clear}
          />
        ) : views === null ? (
          <RowSkeletons label={t('list.loading')} />
        ) : (
          <EmptyState
            title={words('empty.viewGoneTitle')}
            action={<Button onClick={() => choose(undefined)}>{words('views.all')}</Button>}
          >
            {words('empty.viewGone')}
          </EmptyState>
        )}
      </Tabs>
      <SoundPill />
    </section>
  );
}
