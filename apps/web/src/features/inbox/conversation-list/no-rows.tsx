import { plainFilter } from '@transom/protocol/conversation-filter';
import { CircleCheck, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/sync/list-membership.ts';
import { useSession } from '@/sync/session.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { countOn, isSameFilter } from './list-address.ts';

/** Why the list is empty, and the way out of it. */
export function NoRows({ query: { filter, q }, onClear }: { query: ListQuery; onClear: () => void }) {
  const { t } = useTranslation('inbox');
  const words = useTranslation('list').t;
  const isNew = useSession(({ channels }) => channels.every((channel) => channel.sandbox));
  const clear = { action: <Button onClick={onClear}>{words('empty.clear')}</Button> };
  const on = countOn(filter, q);
  if (on === 0 && filter.tab !== 'all') {
    const mine = filter.tab === 'mine';
    return (
      <EmptyState icon={<Inbox />} title={t(mine ? 'list.emptyMineTitle' : 'list.emptyUnassignedTitle')}>
        {t(mine ? 'list.emptyMine' : 'list.emptyUnassigned')}
      </EmptyState>
    );
  }
  if (on === 0) {
    return isNew ? (
      <EmptyState icon={<Inbox />} title={t('list.emptyAllTitle')}>
        {t('list.emptyAll')}
      </EmptyState>
    ) : (
      <EmptyState icon={<CircleCheck />} title={words('empty.allTitle')}>
        {words('empty.all')}
      </EmptyState>
    );
  }
  const alone = aloneOn(filter);
  return (
    <EmptyState icon={<CircleCheck />} title={words(`empty.${alone}Title`)} {...clear}>
      {words(`empty.${alone}`)}
    </EmptyState>
  );
}

/** The one filter that is on, where it has an empty state of its own. */
function aloneOn(filter: ListQuery['filter']): 'unread' | 'waiting' | 'snoozed' | 'closed' | 'filtered' {
  const all = { ...filter, tab: plainFilter.tab };
  if (isSameFilter(all, { ...plainFilter, unread: true })) return 'unread';
  if (isSameFilter(all, { ...plainFilter, waiting: true })) return 'waiting';
  if (isSameFilter(all, { ...plainFilter, status: 'snoozed' })) return 'snoozed';
  return isSameFilter(all, { ...plainFilter, status: 'closed' }) ? 'closed' : 'filtered';
}
