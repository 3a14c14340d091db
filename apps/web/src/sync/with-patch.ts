import type { Conversation, RouteInput } from '@transom/protocol';
import type { Route } from './routes.ts';
import { useSession } from './session.ts';

export type Patch = RouteInput<Route<'conversations.update'>>['body'];

/** The row as the server will tell it once it has carried out the patch. */
export function withPatch(row: Conversation, patch: Patch): Conversation {
  const next = { ...row };
  if (patch.unread === false) next.unreadCount = 0;
  if (patch.unread === true) next.unreadCount = Math.max(1, row.unreadCount);
  if (patch.status) {
    next.status = patch.status;
    next.snoozedUntil = patch.status === 'snoozed' ? (patch.snoozedUntil ?? null) : null;
    if (patch.status === 'closed') {
      next.waitingSince = null;
      if (patch.unread === undefined) next.unreadCount = 0;
    } else if (row.status === 'closed' && row.lastMessage?.direction === 'inbound') {
      next.waitingSince = row.lastCustomerMessageAt;
    }
  }
  if (patch.assigneeId !== undefined) {
    const member = useSession.getState().members.find(({ id }) => id === patch.assigneeId);
    next.assignee = member ? { id: member.id, name: member.name } : null;
  }
  return next;
}
