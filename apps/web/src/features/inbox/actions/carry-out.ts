import type { Conversation } from '@transom/protocol';
import { i18n } from '@/locales/i18n.ts';
import { changeConversations } from '@/sync/change-conversations.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';
import { toast } from '@/ui/toast.tsx';
import { clearSelection } from '../conversation-list/selection.ts';
import { sayWhen } from './say-when.ts';

type Change = Parameters<typeof changeConversations>[1];

const words = i18n.getFixedT(null, 'list');

/** What the browser knows of these conversations. */
export const conversationsOf = (ids: readonly string[]): Conversation[] => {
  const { conversations } = useInbox.getState().inbox.state;
  return ids.flatMap((id) => conversations.get(id) ?? []);
};

/** Does it, says so, and offers to take it back. `said` null: it speaks for itself. */
async function carryOut(ids: readonly string[], change: Change, said: string | null): Promise<void> {
  if (ids.length === 0) return;
  clearSelection();
  try {
    const { outcomes, undo } = await changeConversations(ids, change);
    const left = outcomes.filter((outcome) => outcome !== 'changed').length;
    if (left > 0) toast.error(words('action.partly', { count: left }));
    if (said !== null && left < ids.length) {
      const takeBack = async () => {
        for (const back of undo) await changeConversations(back.ids, back.patch);
        toast.message(words('action.undone'));
      };
      const run = () => void takeBack().catch(refused);
      toast.success(said, change.addTagIds ? undefined : { label: words('action.undo'), run });
    }
  } catch (error) {
    refused(error);
  }
}

const refused = (error: unknown) => toast.error(words('action.refused', { message: errorText(error) }));

export function assign(ids: readonly string[], memberId: string | null): Promise<void> {
  const member = useSession.getState().members.find(({ id }) => id === memberId);
  const count = ids.length;
  const said = member ? words('action.assigned', { count, name: member.name }) : words('action.unassigned', { count });
  return carryOut(ids, { assigneeId: memberId }, said);
}

export const snooze = (ids: readonly string[], until: Date): Promise<void> =>
  carryOut(
    ids,
    { status: 'snoozed', snoozedUntil: until.toISOString() },
    words('action.snoozed', { count: ids.length, when: sayWhen(until, new Date()) }),
  );

export const close = (ids: readonly string[]): Promise<void> =>
  carryOut(ids, { status: 'closed' }, words('action.closed', { count: ids.length }));

/** Opens what is closed or snoozed. */
export const open = (ids: readonly string[]): Promise<void> =>
  carryOut(ids, { status: 'open' }, words('action.opened', { count: ids.length }));

/** Closes, or opens again when all of them are closed. */
export const toggleClosed = (ids: readonly string[]): Promise<void> => (areClosed(ids) ? open(ids) : close(ids));

export const markUnread = (ids: readonly string[], unread: boolean): Promise<void> => carryOut(ids, { unread }, null);

export const addTag = (ids: readonly string[], tagId: string): Promise<void> =>
  carryOut(ids, { addTagIds: [tagId] }, words('action.tagged', { count: ids.length }));

export const areClosed = (ids: readonly string[]): boolean =>
  conversationsOf(ids).every(({ status }) => status === 'closed');

export const areUnread = (ids: readonly string[]): boolean =>
  conversationsOf(ids).every(({ unreadCount }) => unreadCount > 0);
