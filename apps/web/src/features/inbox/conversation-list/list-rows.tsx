import { useVirtualizer } from '@tanstack/react-virtual';
import { Inbox, SearchX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/sync/list-membership.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { RowSkeletons } from './row-skeletons.tsx';
import { useConversationList } from './use-conversation-list.ts';
import { useRowFocus } from './use-row-focus.ts';

const rowHeight = 60;

interface ListRowsProps {
  query: ListQuery;
  openId: string | null;
  returnTo: string | null;
  onOpen: (id: string) => void;
}

/** The rows themselves: only those in sight are in the page, however many there are. */
export function ListRows({ query, openId, returnTo, onOpen }: ListRowsProps) {
  const { t } = useTranslation('inbox');
  const { rows, status, hasMore, loadMore } = useConversationList(query);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    paddingStart: 6,
    paddingEnd: 64,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - 15) loadMore();
  }, [hasMore, lastShown, rows.length, loadMore]);
  const tabbableId = useRowFocus({ rows, openId, scroller, virtualizer, returnTo });

  if (status === 'loading') return <RowSkeletons label={t('list.loading')} />;
  if (status === 'failed') {
    return <EmptyState title={t('list.errorTitle')} action={<Button onClick={loadMore}>{t('failed.retry')}</Button>} />;
  }
  if (rows.length === 0) return <NoRows query={query} />;
  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain [contain:strict] [overflow-anchor:none]"
    >
      <ul aria-label={t('list.label')} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const conversation = rows[item.index];
          if (!conversation) return null;
          return (
            <li
              key={item.key}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={item.index + 1}
              className="absolute inset-x-1.5 top-0 transition-transform duration-150 ease-out"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <ConversationRow
                conversation={conversation}
                selected={conversation.id === openId}
                tabbable={conversation.id === tabbableId}
                onOpen={onOpen}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function NoRows({ query: { tab, q } }: { query: ListQuery }) {
  const { t } = useTranslation('inbox');
  if (q !== '') {
    return (
      <EmptyState icon={<SearchX />} title={t('list.emptySearchTitle')}>
        {t('list.emptySearch', { q })}
      </EmptyState>
    );
  }
  const [title, words] = {
    mine: [t('list.emptyMineTitle'), t('list.emptyMine')],
    unassigned: [t('list.emptyUnassignedTitle'), t('list.emptyUnassigned')],
    all: [t('list.emptyAllTitle'), t('list.emptyAll')],
  }[tab] as [string, string];
  return (
    <EmptyState icon={<Inbox />} title={title}>
      {words}
    </EmptyState>
  );
}
