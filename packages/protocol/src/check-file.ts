import { type MediaKind, mediaKindOf, mediaLimits, stillStickerBytes } from './media-rules.ts';
import { isAnimatedWebp, isMonoOpus, sniffType } from './sniff-type.ts';

/** Why WhatsApp would not take a file: an error code and what it is about. Sizes in bytes. */
export type FileProblem =
  | { code: 'media_empty' }
  | { code: 'media_type_unsupported'; mime: string }
  | { code: 'media_too_large'; kind: MediaKind; size: number; limit: number };

export type CheckedFile = { kind: MediaKind; mime: string; problem: null } | { problem: FileProblem };

/**
 * Whether Meta takes a file, and as what (Meta, business-phone-numbers/media). One reading for the browser, which asks
 * before a byte is uploaded, and the server.
 * @param head the first `headBytes` of it
 */
export function checkFile({ head, name, size }: { head: Uint8Array; name: string | null; size: number }): CheckedFile {
  if (size === 0) return { problem: { code: 'media_empty' } };
  const mime = sniffType(head, name);
  const kind = mediaKindOf(mime);
  if (kind === null || (mime === 'audio/ogg' && !isMonoOpus(head))) {
    return { problem: { code: 'media_type_unsupported', mime } };
  }
  const limit = kind === 'sticker' && !isAnimatedWebp(head) ? stillStickerBytes : mediaLimits[kind].bytes;
  return size > limit ? { problem: { code: 'media_too_large', kind, size, limit } } : { kind, mime, problem: null };
}
