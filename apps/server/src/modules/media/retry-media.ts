import type { Message } from '@transom/protocol';
import { type MessageRow, messageColumns, presentMessage } from '#modules/presenting';
import type { Tx } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { addJob } from '#platform/work/jobs';
import { fetchTask } from './fetch-task.ts';
import { findMedia, moveMedia } from './store.ts';

/** Asks Meta again for the file of a message. Throws `message_not_retryable` unless it had failed. */
export async function retryMedia(tx: Tx, workspaceId: string, messageId: string): Promise<Message> {
  const media = await findMedia(tx, workspaceId, messageId);
  if (!media) throw notFound('file');
  if (media.state !== 'failed') {
    throw new AppError(
      'rule',
      'message_not_retryable',
      'Only a file that could not be fetched can be asked for again.',
      {
        state: media.state,
      },
    );
  }
  await moveMedia(tx, workspaceId, messageId, { state: 'waiting', attempts: 0 });
  await addJob(tx, fetchTask, { workspaceId, id: messageId }, { key: `media ${messageId}` });
  const [row] = await tx.raw<MessageRow>(
    `select ${messageColumns} from message m where m.workspace_id = $1 and m.id = $2`,
    [workspaceId, messageId],
  );
  if (!row) throw notFound('message');
  return presentMessage(row);
}
