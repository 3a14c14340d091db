import type { Conversation } from '@transom/protocol';
import { AlarmClock, Check, Ellipsis, Mail, PanelRight, RotateCcw, Search, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAllKeys } from '@/sync/shortcuts.ts';
import { Menu, MenuItem } from '@/ui/menu.tsx';
import { askFor } from '../actions/action-dialog.ts';
import { markUnread, toggleClosed } from '../actions/carry-out.ts';

interface MoreMenuProps {
  conversation: Conversation;
  onToggleDetails: () => void;
  onFind: () => void;
  /** Back to the list: an open conversation is read. */
  onLeave: () => void;
}

/** What the header has no room for on a phone, and what is seldom wanted. */
export function MoreMenu({ conversation: { id, status }, onToggleDetails, onFind, onLeave }: MoreMenuProps) {
  const { t } = useTranslation('inbox');
  const words = useTranslation('list').t;
  const keys = useAllKeys();
  const closed = status === 'closed';
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('header.more')}
          className="grid size-8 shrink-0 place-items-center rounded-[8px] text-ink-2 hover:bg-hover data-popup-open:bg-hover max-md:size-9"
        >
          <Ellipsis aria-hidden className="size-[18px]" />
        </button>
      }
    >
      <MenuItem icon={<UserPlus />} shortcut={keys('assign')} onSelect={() => askFor('assign', [id])}>
        {words('action.assignTo')}
      </MenuItem>
      <MenuItem icon={<AlarmClock />} shortcut={keys('snooze')} onSelect={() => askFor('snooze', [id])}>
        {words('action.snoozeMore')}
      </MenuItem>
      <MenuItem
        icon={closed ? <RotateCcw /> : <Check />}
        shortcut={keys('close')}
        onSelect={() => void toggleClosed([id])}
      >
        {t(closed ? 'header.reopen' : 'header.close')}
      </MenuItem>
      <MenuItem
        icon={<Mail />}
        shortcut={keys('unread')}
        onSelect={() => {
          onLeave();
          void markUnread([id], true);
        }}
      >
        {words('action.markUnread')}
      </MenuItem>
      <MenuItem icon={<Search />} onSelect={onFind}>
        {t('header.find')}
      </MenuItem>
      <MenuItem icon={<PanelRight className="rtl:rotate-180" />} shortcut={keys('details')} onSelect={onToggleDetails}>
        {t('header.details')}
      </MenuItem>
    </Menu>
  );
}
