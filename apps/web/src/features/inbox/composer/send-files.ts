import type { UploadedMedia } from '@transom/protocol';
import { maxCaptionLength } from '@transom/protocol/media-rules';
import { newId } from '@/sync/new-id.ts';
import { enqueue } from '@/sync/outbox.ts';
import type { Timing } from '../scheduling/timing.ts';
import type { ThreadMessage } from '../thread/thread-rows.ts';
import { sendText } from './send-text.ts';

/** One message a file, in the order they were attached; `text` goes with the first, or follows where it cannot. */
export function sendFiles(
  conversationId: string,
  files: readonly UploadedMedia[],
  text: string,
  replyTo: ThreadMessage | null,
  timing: Timing | null = null,
): void {
  const quoted = replyTo && { id: replyTo.id, text: replyTo.text, mine: replyTo.direction === 'outbound' };
  const caption = captionFor(files[0], text);
  files.forEach((media, i) => {
    const { id: mediaId, kind: type, name } = media;
    const words = i === 0 && caption !== '' ? { caption } : {};
    const filename = type === 'document' && name !== null ? { filename: name } : {};
    const reply = i === 0 && replyTo ? { replyToId: replyTo.id } : {};
    const content = { ...words, ...filename };
    enqueue(
      conversationId,
      { id: newId(), type, media: { id: mediaId, ...content }, ...reply, ...timing },
      { type, text: words.caption ?? filename.filename ?? '', content, quoted: i === 0 ? quoted : null, media },
    );
  });
  if (text !== '' && caption === '') sendText(conversationId, text, null, timing);
}

/** Sounds and stickers have no words of their own, and a caption is shorter than a text. */
function captionFor(first: UploadedMedia | undefined, text: string): string {
  const takesWords = first !== undefined && first.kind !== 'audio' && first.kind !== 'sticker';
  return takesWords && text.length <= maxCaptionLength ? text : '';
}
