import type { ConversationFilter } from '@transom/protocol/conversation-filter';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { SegmentedControl } from '@/ui/segmented-control.tsx';
import { Select } from '@/ui/select.tsx';
import { Switch } from '@/ui/switch.tsx';
import { useTags } from '../contact-panel/tags/use-tags.ts';

/** A select has no empty value; this stands for "all of them". */
const every = 'every';

interface FilterPanelProps {
  filter: ConversationFilter;
  onChange: (filter: ConversationFilter) => void;
}

/** All filters of the list; each takes effect at once. */
export function FilterPanel({ filter, onChange }: FilterPanelProps) {
  const { t } = useTranslation('list');
  const channels = useSession((session) => session.channels);
  const { tags } = useTags();
  const set = (changes: Partial<ConversationFilter>) => onChange({ ...filter, ...changes });
  return (
    <div className="flex w-64 flex-col gap-3.5">
      <div className="flex flex-col gap-1">
        <span className="font-medium">{t('filter.status')}</span>
        <SegmentedControl
          label={t('filter.status')}
          value={filter.status}
          onChange={(status) => set({ status })}
          options={[
            { value: 'open', label: t('filter.statusOpen') },
            { value: 'snoozed', label: t('filter.statusSnoozed') },
            { value: 'closed', label: t('filter.statusClosed') },
            { value: 'any', label: t('filter.statusAny') },
          ]}
        />
      </div>
      <Switch label={t('filter.unread')} checked={filter.unread} onChange={(unread) => set({ unread })} />
      <Switch
        label={t('filter.waiting')}
        hint={t('filter.waitingHint')}
        checked={filter.waiting}
        onChange={(waiting) => set({ waiting })}
      />
      <Switch label={t('filter.bot')} checked={filter.bot} onChange={(bot) => set({ bot })} />
      {(channels.length > 1 || filter.channelId !== null) && (
        <Select
          label={t('filter.number')}
          value={filter.channelId ?? every}
          onChange={(id) => set({ channelId: id === every ? null : id })}
          options={[
            { value: every, label: t('filter.everyNumber') },
            ...channels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {((tags?.length ?? 0) > 0 || filter.tagId !== null) && (
        <Select
          label={t('filter.tag')}
          value={filter.tagId ?? every}
          onChange={(id) => set({ tagId: id === every ? null : id })}
          options={[
            { value: every, label: t('filter.everyTag') },
            ...(tags ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </div>
  );
}
