import type { Conversation } from '@transom/protocol';
import { AlarmClock, Check, Mail, MailOpen, RotateCcw, Tag, UserPlus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAllKeys } from '@/sync/shortcuts.ts';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { askFor } from '../actions/action-dialog.ts';
import { areClosed, areUnread, markUnread, toggleClosed } from '../actions/carry-out.ts';
import { clearSelection, selectAll, useSelection } from './selection.ts';

/** What can be done with all selected conversations at once. */
export function BulkBar({ rows }: { rows: readonly Conversation[] }) {
  const { t } = useTranslation('list');
  const keys = useAllKeys();
  const selected = useSelection((selection) => selection.ids);
  const ids = [...selected];
  const closed = areClosed(ids);
  const unread = areUnread(ids);
  return (
    <section
      aria-label={t('bulk.label')}
      className="popup-motion absolute inset-x-2 bottom-2 z-10 flex flex-col gap-1 rounded-md bg-panel p-1.5 shadow-pop"
    >
      <div className="flex items-center gap-1 ps-1.5">
        <span role="status" className="flex-1 font-medium tabular-nums">
          {t('bulk.count', { count: ids.length })}
        </span>
        {ids.length < rows.length && (
          <Button variant="quiet" size="sm" onClick={() => selectAll(rows)}>
            {t('bulk.all', { count: rows.length })}
          </Button>
        )}
        <IconButton label={t('bulk.none')} icon={<X />} size="sm" shortcut={keys('back')} onClick={clearSelection} />
      </div>
      <div className="flex items-center justify-between">
        <IconButton
          label={t('action.assign')}
          shortcut={keys('assign')}
          icon={<UserPlus />}
          onClick={() => askFor('assign', ids)}
        />
        <IconButton label={t('action.tag')} shortcut={keys('tag')} icon={<Tag />} onClick={() => askFor('tag', ids)} />
        <IconButton
          label={t('action.snooze')}
          shortcut={keys('snooze')}
          icon={<AlarmClock />}
          onClick={() => askFor('snooze', ids)}
        />
        <IconButton
          label={t(unread ? 'action.markRead' : 'action.markUnread')}
          shortcut={keys('unread')}
          icon={unread ? <MailOpen /> : <Mail />}
          onClick={() => void markUnread(ids, !unread)}
        />
        <IconButton
          label={t(closed ? 'action.reopen' : 'action.close')}
          shortcut={keys('close')}
          icon={closed ? <RotateCcw /> : <Check />}
          onClick={() => void toggleClosed(ids)}
        />
      </div>
    </section>
  );
}
