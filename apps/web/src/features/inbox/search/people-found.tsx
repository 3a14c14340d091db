import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/sync/list-membership.ts';
import { Button } from '@/ui/button.tsx';
import { ConversationRow } from '../conversation-list/conversation-row.tsx';
import { useConversationList } from '../conversation-list/use-conversation-list.ts';

interface PeopleFoundProps {
  query: ListQuery;
  openId: string | null;
  onOpen: (id: string) => void;
  /** Told how many were found; null until it is known. */
  onCount: (count: number | null) => void;
}

/** So many are shown before messages; the rest on demand. */
const few = 5;

/** Conversations whose person has the words in name, number or username. Nothing while there are none. */
export function PeopleFound({ query, openId, onOpen, onCount }: PeopleFoundProps) {
  const { t } = useTranslation('search');
  const { rows, status, hasMore, loadMore } = useConversationList(query);
  const [all, setAll] = useState(false);
  const count = status === 'ready' ? rows.length : null;
  useEffect(() => onCount(count), [count, onCount]);
  if (status === 'failed') {
    return (
      <div className="flex items-center gap-2 px-2.5 py-2 text-ink-2">
        <span className="flex-1">{t('peopleFailed')}</span>
        <Button onClick={loadMore}>{t('retry')}</Button>
      </div>
    );
  }
  if (!count) return null;
  const shown = all ? rows : rows.slice(0, few);
  const more = () => (all ? loadMore() : setAll(true));
  return (
    <section aria-labelledby="found-people">
      <h2 id="found-people" className="px-2.5 pt-2 pb-1 font-medium text-ink-3 text-sm">
        {t('people')}
      </h2>
      <ul>
        {shown.map((conversation, i) => (
          <li key={conversation.id} className="group/row relative h-[60px]">
            <ConversationRow
              conversation={conversation}
              current={conversation.id === openId}
              selected={false}
              selecting={false}
              tabbable={i === 0}
              onOpen={onOpen}
              onRange={onOpen}
              onMenu={ignore}
            />
          </li>
        ))}
      </ul>
      {(shown.length < rows.length || hasMore) && (
        <Button variant="quiet" onClick={more} className="mx-1.5">
          {t('morePeople')}
        </Button>
      )}
    </section>
  );
}

const ignore = () => undefined;
