import { useSession } from '@/sync/session.ts';
import { useShortcut } from '@/sync/use-shortcut.ts';
import { clearSelection, toggleSelected, useSelection } from '../conversation-list/selection.ts';
import { startConversation } from '../new-conversation/new-dialog.ts';
import { rowOf } from '../row-of.ts';
import { askFor } from './action-dialog.ts';
import { areUnread, assign, markUnread, toggleClosed } from './carry-out.ts';

/** The keys of actions: for the selected conversations; without any for the row with the focus, else the open one. */
export function useActionKeys(openId: string | null, onLeave: () => void): void {
  const targets = (): readonly string[] => {
    const { ids } = useSelection.getState();
    const id = rowOf(document.activeElement) ?? openId;
    return ids.size > 0 ? [...ids] : id === null ? [] : [id];
  };
  const act = (run: (ids: readonly string[]) => unknown) => () => {
    const ids = targets();
    if (ids.length > 0) run(ids);
    return ids.length > 0;
  };
  useShortcut(
    'assign',
    act((ids) => askFor('assign', ids)),
  );
  useShortcut(
    'assignMe',
    act((ids) => {
      const me = useSession.getState().me?.member.id;
      if (me) void assign(ids, me);
    }),
  );
  useShortcut(
    'snooze',
    act((ids) => askFor('snooze', ids)),
  );
  useShortcut('close', act(toggleClosed));
  useShortcut(
    'tag',
    act((ids) => askFor('tag', ids)),
  );
  useShortcut(
    'unread',
    act((ids) => {
      // What is on screen is read; to be unread it must be left.
      if (openId !== null && ids.length === 1 && ids[0] === openId) onLeave();
      void markUnread(ids, !areUnread(ids));
    }),
  );
  useShortcut('select', () => {
    const row = rowOf(document.activeElement);
    if (row !== null) toggleSelected(row);
    return row !== null;
  });
  useShortcut('newConversation', startConversation);
  useShortcut('back', () => {
    if (useSelection.getState().ids.size > 0) clearSelection();
    else if (openId !== null) onLeave();
    else return false;
    return true;
  });
}
