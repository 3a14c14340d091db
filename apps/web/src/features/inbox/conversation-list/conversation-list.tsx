import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listKey, type Tab } from '@/sync/list-membership.ts';
import { useInbox } from '@/sync/store.ts';
import { Tabs } from '@/ui/tabs.tsx';
import { ConnectionChip } from '../connection/connection-chip.tsx';
import { SoundPill } from '../connection/sound-pill.tsx';
import { ListRows } from './list-rows.tsx';
import { ListSearch } from './list-search.tsx';

interface ConversationListProps {
  openId: string | null;
  /** The conversation just left: its row gets the focus. */
  returnTo: string | null;
  onOpen: (id: string) => void;
}

/** The left panel: tabs, search, and the conversations with the latest activity first. */
export function ConversationList({ openId, returnTo, onOpen }: ConversationListProps) {
  const { t } = useTranslation('inbox');
  const [tab, setTab] = useState<Tab>('all');
  const [q, setQ] = useState('');
  const counts = useInbox((store) => store.counts);
  const search = useCallback((text: string) => setQ(text), []);
  /** The server counts no further than `capped`. */
  const tabCount = (count: number, capped: number) =>
    count >= capped ? t('list.atLeast', { count: capped - 1 }) : count;
  const tabs = (['mine', 'unassigned', 'all'] as const).map((value) => ({
    value,
    label: t(`list.${value}`),
    count: counts ? tabCount(counts[value], counts.capped) : undefined,
  }));
  return (
    <section aria-label={t('list.label')} className="relative flex min-h-0 flex-col border-line bg-panel md:border-e">
      <header className="flex h-[52px] shrink-0 items-center gap-2 px-3.5">
        <h1 className="flex-1 font-semibold text-lg tracking-[-0.01em]">{t('title')}</h1>
        <ConnectionChip />
      </header>
      <ListSearch onSearch={search} />
      <Tabs label={t('list.tabs')} value={tab} onChange={setTab} tabs={tabs} className="flex-1">
        <ListRows key={listKey({ tab, q })} query={{ tab, q }} openId={openId} returnTo={returnTo} onOpen={onOpen} />
      </Tabs>
      <SoundPill />
    </section>
  );
}
