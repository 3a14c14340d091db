import { clsx } from 'clsx';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/sync/list-membership.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { ConversationRow } from './conversation-row.tsx';
import { NoRows } from './no-rows.tsx';
import { RowSkeletons } from './row-skeletons.tsx';
import { clearSelection, selectUpTo, useSelection } from './selection.ts';
import { useConversationList } from './use-conversation-list.ts';
import { useRowFocus } from './use-row-focus.ts';
import { rowHeight, useRowWindow } from './use-row-window.ts';

const RowMenu = lazyPart(async () => (await import('./row-menu.tsx')).RowMenu);
const BulkBar = lazyPart(async () => (await import('./bulk-bar.tsx')).BulkBar);

interface ListRowsProps {
  query: ListQuery;
  openId: string | null;
  returnTo: string | null;
  onOpen: (id: string) => void;
  onClearFilters: () => void;
}

/** The rows themselves: only those in sight are in the page, however many there are. Mount anew per query. */
export function ListRows({ query, openId, returnTo, onOpen, onClearFilters }: ListRowsProps) {
  const { t } = useTranslation('inbox');
  const { rows, indexOf, status, hasMore, loadMore } = useConversationList(query);
  const scroller = useRef<HTMLDivElement>(null);
  const idAt = useCallback((index: number) => rows[index]?.id, [rows]);
  const { first, end, totalHeight, topOf, isAtTop, reveal } = useRowWindow(scroller, rows.length, idAt, indexOf);
  const selected = useSelection((selection) => selection.ids);
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null);
  // Asked for once for each length of the list, so that a page which does not come is not asked for without end.
  const wantedAt = hasMore && end >= rows.length - 15 ? rows.length : 0;
  useEffect(() => {
    if (wantedAt > 0) loadMore();
  }, [wantedAt, loadMore]);
  useEffect(() => clearSelection, []);
  const tabbableId = useRowFocus({ rows, openId, scroller, indexOf, first, end, reveal, returnTo });
  const onRange = useCallback((id: string) => selectUpTo(id, rows, indexOf), [rows, indexOf]);
  const onMenu = useCallback((id: string, x: number, y: number) => setMenu({ id, x, y }), []);

  if (status === 'loading') return <RowSkeletons label={t('list.loading')} />;
  if (status === 'failed') {
    return <EmptyState title={t('list.errorTitle')} action={<Button onClick={loadMore}>{t('failed.retry')}</Button>} />;
  }
  if (rows.length === 0) return <NoRows query={query} onClear={onClearFilters} />;
  return (
    <>
      <div
        ref={scroller}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain [contain:strict] [overflow-anchor:none]"
      >
        <ul aria-label={t('list.label')} className="relative" style={{ height: totalHeight }}>
          {rows.slice(first, end).map((conversation, i) => (
            <li
              key={conversation.id}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={first + i + 1}
              className={clsx(
                'group/row absolute inset-x-1.5 top-0',
                isAtTop && 'transition-transform duration-150 ease-out',
              )}
              style={{ height: rowHeight, transform: `translateY(${topOf(first + i)}px)` }}
            >
              <ConversationRow
                conversation={conversation}
                current={conversation.id === openId}
                selected={selected.has(conversation.id)}
                selecting={selected.size > 0}
                tabbable={conversation.id === tabbableId}
                onOpen={onOpen}
                onRange={onRange}
                onMenu={onMenu}
              />
            </li>
          ))}
        </ul>
      </div>
      <Suspense>
        {selected.size > 0 && <BulkBar rows={rows} />}
        {menu && <RowMenu key={`${menu.id} ${menu.x} ${menu.y}`} {...menu} onClose={() => setMenu(null)} />}
      </Suspense>
    </>
  );
}
