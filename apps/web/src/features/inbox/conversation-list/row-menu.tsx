import { AlarmClock, Check, CheckCheck, Mail, MailOpen, RotateCcw, Tag, UserPlus, Users, UserX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { useAllKeys } from '@/sync/shortcuts.ts';
import { MenuItem, MenuPopup, MenuSeparator } from '@/ui/menu-popup.tsx';
import { askFor } from '../actions/action-dialog.ts';
import { areClosed, areUnread, assign, conversationsOf, markUnread, toggleClosed } from '../actions/carry-out.ts';
import { toggleSelected, useSelection } from './selection.ts';

interface RowMenuProps {
  id: string;
  /** Where it was asked for, in the window. */
  x: number;
  y: number;
  onClose: () => void;
}

/** Everything one can do with a row, or with all that are selected when it is one of them. */
export function RowMenu({ id, x, y, onClose }: RowMenuProps) {
  const { t } = useTranslation('list');
  const keys = useAllKeys();
  const me = useSession((session) => session.me?.member.id);
  const anchor = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  const { ids: selected } = useSelection.getState();
  const ids = selected.has(id) ? [...selected] : [id];
  const closed = areClosed(ids);
  const unread = areUnread(ids);
  const assignees = new Set(conversationsOf(ids).map(({ assignee }) => assignee?.id ?? null));
  const isMine = assignees.size === 1 && assignees.has(me ?? null);
  const isNobodys = assignees.size === 1 && assignees.has(null);
  return (
    <>
      <span ref={anchor} className="fixed size-0" style={{ insetInlineStart: inlineStart(x), top: y }} />
      <MenuPopup
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          if (!next) onClose();
        }}
        anchor={anchor}
        focusFirst
        side="bottom"
        align="start"
      >
        {me && !isMine && (
          <MenuItem icon={<UserPlus />} shortcut={keys('assignMe')} onSelect={() => void assign(ids, me)}>
            {t('action.assignMe')}
          </MenuItem>
        )}
        <MenuItem icon={<Users />} shortcut={keys('assign')} onSelect={() => askFor('assign', ids)}>
          {t('action.assignTo')}
        </MenuItem>
        {!isNobodys && (
          <MenuItem icon={<UserX />} onSelect={() => void assign(ids, null)}>
            {t('action.unassign')}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<AlarmClock />} shortcut={keys('snooze')} onSelect={() => askFor('snooze', ids)}>
          {t('action.snoozeMore')}
        </MenuItem>
        <MenuItem
          icon={closed ? <RotateCcw /> : <Check />}
          shortcut={keys('close')}
          onSelect={() => void toggleClosed(ids)}
        >
          {t(closed ? 'action.reopen' : 'action.close')}
        </MenuItem>
        <MenuItem
          icon={unread ? <MailOpen /> : <Mail />}
          shortcut={keys('unread')}
          onSelect={() => void markUnread(ids, !unread)}
        >
          {t(unread ? 'action.markRead' : 'action.markUnread')}
        </MenuItem>
        <MenuItem icon={<Tag />} shortcut={keys('tag')} onSelect={() => askFor('tag', ids)}>
          {t('action.addTag')}
        </MenuItem>
        {ids.length === 1 && (
          <>
            <MenuSeparator />
            <MenuItem icon={<CheckCheck />} shortcut={keys('select')} onSelect={() => toggleSelected(id)}>
              {t('action.select')}
            </MenuItem>
          </>
        )}
      </MenuPopup>
    </>
  );
}

/** From the start of the line, which is the right edge in Arabic. */
const inlineStart = (x: number): number =>
  getComputedStyle(document.documentElement).direction === 'rtl' ? window.innerWidth - x : x;
