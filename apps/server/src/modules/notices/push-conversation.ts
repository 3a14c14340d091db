import { findConversation } from '#modules/conversations';
import { presentConversation } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { addJob } from '#platform/work/jobs';
import { readTargets } from './device-store.ts';
import { decidePush } from './model.ts';
import { deviceTask } from './push-to-device.ts';

/** Where a member looks at this moment, as far as their browsers say. */
export type IsViewing = (workspaceId: string, memberId: string, conversationId: string) => boolean;

/** Decides who is pushed a notice of a conversation, and leaves a job for each of their devices. */
export async function pushConversation(
  tx: Tx,
  isViewing: IsViewing,
  workspaceId: string,
  conversationId: string,
  now: Date,
): Promise<void> {
  const row = await findConversation(tx, workspaceId, conversationId);
  if (!row) return;
  const conversation = presentConversation(row, now);
  for (const { id, memberId, settings } of await readTargets(tx, workspaceId)) {
    const viewing = isViewing(workspaceId, memberId, conversationId);
    if (decidePush(conversation, memberId, settings, viewing, now.getTime()) !== 'push') continue;
    const key = `${deviceTask}:${id}:${conversationId}`;
    await addJob(tx, deviceTask, { workspaceId, deviceId: id, conversationId }, { key, maxAttempts: 6 });
  }
}
