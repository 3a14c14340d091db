import type { Conversation } from '@transom/protocol';
import { call } from './api.ts';
import { adjustCounts } from './counts.ts';
import { putConversations } from './inbox-state.ts';
import { putAnswer, useInbox } from './store.ts';
import { type Patch, withPatch } from './with-patch.ts';

/**
 * Changes a conversation: on screen at once, then on the server. Refused: the row goes back to what it was and the
 * error is thrown.
 */
export async function updateConversation(id: string, patch: Patch): Promise<void> {
  const before = rowOf(id);
  const shown = before && withPatch(before, patch);
  if (before && shown) replace(before, shown);
  try {
    putAnswer(await call('conversations.update', { params: { id }, body: patch }), shown);
  } catch (error) {
    if (before && shown && rowOf(id) === shown) replace(shown, before);
    throw error;
  }
}

const rowOf = (id: string) => useInbox.getState().inbox.state.conversations.get(id);

function replace(from: Conversation, to: Conversation): void {
  const before = useInbox.getState().inbox.state.conversations;
  useInbox.setState(({ inbox }) => ({ inbox: putConversations(inbox, [to], null) }));
  adjustCounts(before, useInbox.getState().inbox.state.conversations, [from.id]);
}

const settleMs = 400;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** Marks a conversation read once it has been looked at for a moment; a burst of messages makes one call. */
export function markReadSoon(id: string): void {
  if (waiting.has(id)) return;
  const timer = setTimeout(() => {
    waiting.delete(id);
    if (document.hidden || useInbox.getState().viewing !== id || rowOf(id)?.unreadCount === 0) return;
    // Offline or refused: the badge comes back and looking at the conversation again tries again.
    updateConversation(id, { unread: false }).catch(() => undefined);
  }, settleMs);
  waiting.set(id, timer);
}
