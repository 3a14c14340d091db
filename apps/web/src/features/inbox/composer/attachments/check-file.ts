import { type MediaKind, mediaKindOf, mediaLimits } from '@transom/protocol/media-rules';

/** Why WhatsApp would not take a file. Sizes in bytes. */
export type FileProblem = { code: 'wrong_type' } | { code: 'too_large'; size: number; limit: number };

/**
 * Checks a file before a byte of it is uploaded, by what the browser says it is. A type the browser does not know is
 * left to the server, which reads the content.
 */
export function checkFile({ type, size }: Pick<File, 'type' | 'size'>): FileProblem | null {
  if (type === '') return null;
  const kind: MediaKind | null = mediaKindOf(type);
  if (kind === null) return { code: 'wrong_type' };
  const limit = mediaLimits[kind].bytes;
  return size > limit ? { code: 'too_large', size, limit } : null;
}
