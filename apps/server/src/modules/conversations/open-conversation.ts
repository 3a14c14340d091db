import { ConcurrentChange } from '#platform/db/concurrent-change';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import { addConversations, findPlaces } from './store.ts';

/** The one thread of a contact on a channel; opened when there is none yet. */
export async function openConversation(
  tx: Tx,
  workspaceId: string,
  channelId: string,
  contactId: string,
  now: Date,
): Promise<string> {
  const [existing] = await findPlaces(tx, workspaceId, [{ channelId, contactId }]);
  if (existing) return existing.id;
  const id = newId();
  const opened = await addConversations(tx, workspaceId, [{ id, channelId, contactId }], now);
  if (opened === 0) throw new ConcurrentChange('the conversation was opened by another process');
  return id;
}
