import { useEffect } from 'react';
import { useSession } from '@/sync/session.ts';
import { clearSelection, toggleSelected, useSelection } from '../conversation-list/selection.ts';
import { isTyping, rowOf } from '../is-typing.ts';
import { askFor } from './action-dialog.ts';
import { areUnread, assign, markUnread, toggleClosed } from './carry-out.ts';

type Act = (ids: readonly string[]) => void;

/** Keys that act on conversations, from anywhere but a text box. */
export const actionKeys = {
  a: (ids) => askFor('assign', ids),
  i: (ids) => {
    const me = useSession.getState().me?.member.id;
    if (me) void assign(ids, me);
  },
  s: (ids) => askFor('snooze', ids),
  e: (ids) => void toggleClosed(ids),
  t: (ids) => askFor('tag', ids),
  u: (ids) => void markUnread(ids, !areUnread(ids)),
} satisfies Record<string, Act>;

const isActionKey = (key: string): key is keyof typeof actionKeys => Object.hasOwn(actionKeys, key);

/** On the selected conversations; without any on the row with the focus, else on the one that is open. */
export function useActionKeys(openId: string | null, onLeave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(target)) return;
      const { ids: selected } = useSelection.getState();
      const row = rowOf(target);
      if (key === 'Escape' && selected.size > 0) clearSelection();
      else if (key === 'x' && row !== null) toggleSelected(row);
      else if (isActionKey(key)) {
        const id = row ?? openId;
        // What is on screen is read; to be unread it must be left.
        if (key === 'u' && selected.size === 0 && id === openId && openId !== null) onLeave();
        actionKeys[key](selected.size > 0 ? [...selected] : id === null ? [] : [id]);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [openId, onLeave]);
}
