import { keepFile } from '@/sync/kept-files.ts';
import { newId } from '@/sync/new-id.ts';
import { enqueue } from '@/sync/outbox.ts';
import type { ThreadMessage } from '../../thread/thread-rows.ts';

/** Puts a recording into the outbox; it is uploaded from there, after a reload too. */
export async function sendVoice(
  conversationId: string,
  file: File,
  ms: number,
  replyTo: ThreadMessage | null,
): Promise<void> {
  const id = newId();
  const key = `voice.${id}`;
  await keepFile(key, file);
  const content = { voice: true };
  const media = {
    id,
    state: 'ready' as const,
    reason: null,
    mime: 'audio/ogg',
    size: file.size,
    name: null,
    width: null,
    height: null,
    durationMs: ms,
    url: null,
    thumbnailUrl: null,
  };
  const quoted = replyTo && { id: replyTo.id, text: replyTo.text, mine: replyTo.direction === 'outbound' };
  enqueue(
    conversationId,
    // The upload gives the file its id.
    { id, type: 'audio', media: { id: '', ...content }, ...(replyTo ? { replyToId: replyTo.id } : {}) },
    { type: 'audio', text: '', content, quoted, media },
    { key, uploaded: false },
  );
}
