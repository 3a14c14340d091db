import type { Conversation } from '@transom/protocol';
import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/clock.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Badge } from '@/ui/badge.tsx';
import { sayName } from '../say-phone.ts';
import { exactTime, rowTime } from '../say-time.ts';
import { windowLook } from '../service-window.ts';
import { Preview } from './preview.tsx';
import { RowTags } from './row-tags.tsx';
import { WindowDot } from './window-dot.tsx';

interface ConversationRowProps {
  conversation: Conversation;
  selected: boolean;
  /** Only one row is in the tab order; arrow keys reach the others. */
  tabbable: boolean;
  onOpen: (id: string) => void;
}

export const ConversationRow = memo(function ConversationRow({
  conversation,
  selected,
  tabbable,
  onOpen,
}: ConversationRowProps) {
  const { t } = useTranslation('inbox');
  const { id, contact, window, lastMessage, unreadCount, assignee } = conversation;
  const now = useServerNow(window.expiresAt);
  const name = sayName(contact);
  const unread = unreadCount > 0;
  const at = lastMessage?.at ?? conversation.lastActivityAt;
  return (
    <a
      href={`/dashboard/inbox/${id}`}
      data-conversation={id}
      aria-current={selected ? 'true' : undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(id);
      }}
      className={clsx(
        'group grid h-[58px] grid-cols-[40px_minmax(0,1fr)] items-center gap-2.5 rounded-md px-2.5 focus-visible:-outline-offset-2',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <span className="relative">
        <Avatar id={contact.id} name={name} />
        <WindowDot
          look={windowLook(window, now)}
          expiresAt={window.expiresAt}
          now={now}
          ringClass={selected ? 'border-accent-soft' : 'border-panel group-hover:border-hover'}
        />
      </span>
      <span className="min-w-0">
        <span className="flex items-baseline gap-2">
          <span dir="auto" className={clsx('min-w-0 truncate', unread ? 'font-semibold' : 'font-medium')}>
            {name}
          </span>
          {conversation.status === 'closed' && (
            <span className="shrink-0 rounded-[5px] bg-sunken px-1.5 text-ink-2 text-xs">{t('list.closed')}</span>
          )}
          <RowTags tags={conversation.tags} />
          <time
            dateTime={at}
            title={exactTime(at)}
            className={clsx('ms-auto shrink-0 text-xs', unread ? 'font-semibold text-accent' : 'text-ink-3')}
          >
            {rowTime(t, at, now)}
          </time>
        </span>
        <span className="mt-0.5 flex min-w-0 items-center gap-1.5">
          <Preview message={lastMessage} unread={unread} />
          <span className="ms-auto flex shrink-0 items-center gap-1.5">
            {assignee && (
              <span title={t('list.assignedTo', { name: assignee.name })} className="inline-flex">
                <Avatar id={assignee.id} name={assignee.name} size={18} />
                <span className="sr-only">{t('list.assignedTo', { name: assignee.name })}</span>
              </span>
            )}
            <Badge count={unreadCount} label={t('list.unread', { count: unreadCount })} />
          </span>
        </span>
      </span>
    </a>
  );
});
