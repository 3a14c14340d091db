import type { SearchHit } from '@transom/protocol';
import { SearchX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListQuery, listKey } from '@/sync/list-membership.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { RowSkeletons } from '../conversation-list/row-skeletons.tsx';
import { goToHit } from './go-to-hit.ts';
import { HitRow } from './hit-row.tsx';
import { PeopleFound } from './people-found.tsx';
import './search-words.ts';
import { type Hits, useHits } from './use-hits.ts';
import { useResultKeys } from './use-result-keys.ts';

interface SearchResultsProps {
  query: ListQuery;
  openId: string | null;
  onOpen: (id: string) => void;
}

const pageSize = 30;

/** What was found for the words in the search box: people and their conversations, then messages and notes. */
export function SearchResults({ query, openId, onOpen }: SearchResultsProps) {
  const { t } = useTranslation('search');
  const found = useHits(query.q, pageSize);
  const [people, setPeople] = useState<number | null>(null);
  const [openedHit, setOpenedHit] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useResultKeys(scroller);
  const open = (hit: SearchHit) => {
    setOpenedHit(hit.id);
    goToHit(hit);
    onOpen(hit.conversation.id);
  };
  const first = found.status === 'loading' && found.q === '';
  const nobody = people === 0 && found.status === 'ready' && found.hits.length === 0 && !found.hasMore;
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-1.5 pb-16">
      <PeopleFound key={listKey(query)} query={query} openId={openId} onOpen={onOpen} onCount={setPeople} />
      {nobody ? (
        <EmptyState icon={<SearchX />} title={t('nothingTitle')}>
          {t('nothing', { q: query.q })}
        </EmptyState>
      ) : (
        <section aria-labelledby="found-messages">
          <h2 id="found-messages" className="flex items-center gap-2 px-2.5 pt-3 pb-1 font-medium text-ink-3 text-sm">
            {t('messages')}
            {found.status === 'loading' && !first && <Spinner className="size-3" />}
          </h2>
          {first ? (
            <RowSkeletons label={t('loading')} />
          ) : (
            <ul>
              {found.hits.map((hit) => (
                <li key={hit.id} className="[contain-intrinsic-size:auto_60px] [content-visibility:auto]">
                  <HitRow hit={hit} current={hit.id === openedHit && hit.conversation.id === openId} onOpen={open} />
                </li>
              ))}
            </ul>
          )}
          <MessagesEnd found={found} scroller={scroller} />
        </section>
      )}
      <p role="status" className="sr-only">
        {found.status === 'ready' && t(found.hasMore ? 'foundMore' : 'found', { count: found.hits.length })}
      </p>
    </div>
  );
}

/** Below the last hit: more when it comes into sight, or why there is none. */
function MessagesEnd({ found, scroller }: { found: Hits; scroller: React.RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('search');
  const { status, hasMore, loadMore, hits } = found;
  const end = useRef<HTMLDivElement>(null);
  const wants = status === 'ready' && hasMore;
  const count = hits.length;
  useEffect(() => {
    if (!wants || !end.current) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && loadMore(), {
      root: scroller.current,
      rootMargin: '400px',
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [wants, loadMore, scroller]);
  if (status === 'failed') {
    return (
      <div className="flex items-center gap-2 px-2.5 py-2 text-ink-2">
        <span className="flex-1">{t('failed')}</span>
        <Button onClick={loadMore}>{t('retry')}</Button>
      </div>
    );
  }
  if (wants) {
    return (
      <div ref={end} className="grid place-items-center py-3">
        <Spinner className="size-4 text-ink-3" />
      </div>
    );
  }
  return status === 'ready' && count === 0 ? <p className="px-2.5 py-1.5 text-ink-3">{t('noMessages')}</p> : null;
}
