import type { SearchHit } from '@transom/protocol';
import { wantNote } from '@/sync/mentions.ts';
import { requestJump } from '../thread/jump-request.ts';

/** Brings the thread a hit stands in to it, as soon as that thread is open. */
export function goToHit({ id, kind, inThread, conversation }: SearchHit): void {
  if (kind === 'message') requestJump(conversation.id, id);
  else if (inThread) wantNote({ conversationId: conversation.id, noteId: id });
}
