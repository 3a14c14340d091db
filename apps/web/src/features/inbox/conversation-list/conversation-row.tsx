import type { Conversation } from '@transom/protocol';
import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/clock.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Badge } from '@/ui/badge.tsx';
import { Presence } from '../presence/presence.tsx';
import { sayName } from '../say-phone.ts';
import { exactTime, rowTime } from '../say-time.ts';
import { windowLook } from '../service-window.ts';
import { Preview } from './preview.tsx';
import { RowState } from './row-state.tsx';
import { RowTags } from './row-tags.tsx';
import { toggleSelected } from './selection.ts';
import { WindowDot } from './window-dot.tsx';

interface ConversationRowProps {
  conversation: Conversation;
  /** It is the one on screen. */
  current: boolean;
  /** It is chosen for a bulk action; `selecting`: some are. */
  selected: boolean;
  selecting: boolean;
  /** Only one row is in the tab order; arrow keys reach the others. */
  tabbable: boolean;
  onOpen: (id: string) => void;
  onRange: (id: string) => void;
  onMenu: (id: string, x: number, y: number) => void;
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, current, selected, selecting, tabbable, onOpen, onRange, onMenu } = props;
  const { t } = useTranslation('inbox');
  const { id, contact, window, lastMessage, unreadCount, assignee } = conversation;
  const now = useServerNow(window.expiresAt);
  const name = sayName(contact);
  const unread = unreadCount > 0;
  const at = lastMessage?.at ?? conversation.lastActivityAt;
  return (
    <>
      <a
        href={`/dashboard/inbox/${id}`}
        data-conversation={id}
        aria-current={current ? 'true' : undefined}
        tabIndex={tabbable ? 0 : -1}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          if (event.shiftKey) onRange(id);
          else onOpen(id);
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu(id, event.clientX, event.clientY);
        }}
        className={clsx(
          'group grid h-[58px] select-none grid-cols-[40px_minmax(0,1fr)] items-center gap-2.5 rounded-md px-2.5 focus-visible:-outline-offset-2',
          current || selected ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <span className="relative">
          <Avatar id={contact.id} name={name} />
          <WindowDot
            look={windowLook(window, now)}
            expiresAt={window.expiresAt}
            now={now}
            ringClass={current || selected ? 'border-accent-soft' : 'border-panel group-hover:border-hover'}
          />
        </span>
        <span className="min-w-0">
          <span className="flex items-baseline gap-2">
            <span dir="auto" className={clsx('min-w-0 truncate', unread ? 'font-semibold' : 'font-medium')}>
              {name}
            </span>
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
            <Preview conversationId={id} message={lastMessage} unread={unread} />
            <span className="ms-auto flex shrink-0 items-center gap-1.5">
              <Presence as="mark" conversationId={id} />
              <RowState conversation={conversation} now={now} />
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
      <SelectBox id={id} name={name} selected={selected} current={current} selecting={selecting} onRange={onRange} />
    </>
  );
});

/** Covers the avatar while the row is pointed at, or while rows are being selected. */
function SelectBox({ id, name, selected, current, selecting, onRange }: SelectBoxProps) {
  const { t } = useTranslation('list');
  return (
    <label
      className={clsx(
        'absolute start-2 top-[6px] grid size-[46px] cursor-pointer place-items-center rounded-md',
        selected || current ? 'bg-accent-soft' : 'bg-panel group-hover/row:bg-hover',
        !selecting && 'opacity-0 focus-within:opacity-100 pointer-coarse:hidden group-hover/row:opacity-100',
      )}
    >
      <input
        type="checkbox"
        aria-label={t('row.select', { name })}
        checked={selected}
        tabIndex={-1}
        onChange={() => undefined}
        onClick={(event) => (event.shiftKey ? onRange(id) : toggleSelected(id))}
        className="size-4 cursor-pointer accent-accent"
      />
    </label>
  );
}

type SelectBoxProps = Pick<ConversationRowProps, 'selected' | 'current' | 'selecting' | 'onRange'> & {
  id: string;
  name: string;
};
