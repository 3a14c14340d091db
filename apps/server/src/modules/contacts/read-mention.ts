import type { Mention } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { notFound } from '#platform/errors';
import { markMention } from './mention-store.ts';

/** Marks a mention of oneself read or unread. Somebody else's is not found. */
export async function readMention(
  tx: Tx,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  id: string,
  readAt: Date | null,
): Promise<Mention> {
  const mention = await markMention(tx, workspaceId, memberId, id, readAt);
  if (!mention) throw notFound('mention');
  tx.emit(workspaceId, { kind: 'mention.changed', mention });
  return mention;
}
