import type { ConversationFilter } from '@transom/protocol/conversation-filter';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Button } from '@/ui/button.tsx';
import { useTags } from '../contact-panel/tags/use-tags.ts';

interface FilterChipsProps {
  filter: ConversationFilter;
  /** The status that stands when none is chosen. */
  usualStatus: ConversationFilter['status'];
  onChange: (filter: ConversationFilter) => void;
  onClear: () => void;
}

/** The filters that are on, each to be taken off. */
export function FilterChips({ filter, usualStatus, onChange, onClear }: FilterChipsProps) {
  const { t } = useTranslation('list');
  const channels = useSession((session) => session.channels);
  const { tags } = useTags();
  const { status, unread, waiting, bot, channelId, tagId } = filter;
  const chips: { name: string; off: Partial<ConversationFilter> }[] = [];
  const statusNames = {
    open: t('filter.statusOpen'),
    snoozed: t('filter.statusSnoozed'),
    closed: t('filter.statusClosed'),
    any: t('filter.statusAny'),
  };
  if (status !== usualStatus) chips.push({ name: statusNames[status], off: { status: usualStatus } });
  if (unread) chips.push({ name: t('filter.unread'), off: { unread: false } });
  if (waiting) chips.push({ name: t('filter.waiting'), off: { waiting: false } });
  if (bot) chips.push({ name: t('filter.bot'), off: { bot: false } });
  if (channelId) {
    const name = channels.find(({ id }) => id === channelId)?.name ?? t('filter.unknownNumber');
    chips.push({ name, off: { channelId: null } });
  }
  if (tagId) {
    const name = tags?.find(({ id }) => id === tagId)?.name ?? (tags ? t('filter.unknownTag') : t('filter.tag'));
    chips.push({ name, off: { tagId: null } });
  }
  return (
    <div className="flex flex-wrap items-center gap-1 border-line border-b px-3.5 py-1.5">
      <ul aria-label={t('filter.on')} className="contents">
        {chips.map(({ name, off }) => (
          <li key={name} className="flex min-w-0 max-w-40">
            <button
              type="button"
              aria-label={t('filter.remove', { name })}
              onClick={() => onChange({ ...filter, ...off })}
              className="inline-flex h-6 min-w-0 items-center gap-1 rounded-full bg-accent-soft ps-2 pe-1.5 font-medium text-accent text-xs hover:bg-hover"
            >
              <span dir="auto" className="truncate">
                {name}
              </span>
              <X aria-hidden className="size-3 shrink-0" />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" size="sm" onClick={onClear} className="ms-auto h-6!">
        {t('filter.clear')}
      </Button>
    </div>
  );
}
