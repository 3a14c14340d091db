import type { FileProblem } from '@transom/protocol';
import { saySize } from '../../thread/media/say-file.ts';

/** Types people take for something else, and what they are in words. */
const known = {
  'image/svg+xml': 'svg',
  'text/html': 'html',
  'text/xml': 'xml',
  'application/zip': 'zip',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/avif': 'avif',
  'video/quicktime': 'quicktime',
  'video/webm': 'webm',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
} as const;

const isKnown = (mime: string): mime is keyof typeof known => mime in known;

/** The sentence that tells why a file cannot be sent: what it really is, or the limit of its kind. */
export function refusalWords(problem: FileProblem) {
  switch (problem.code) {
    case 'media_empty':
      return { key: 'refused.empty' as const };
    case 'media_too_large':
      return {
        key: `refused.tooLarge.${problem.kind}` as const,
        size: saySize(problem.size),
        limit: saySize(problem.limit),
      };
    case 'media_type_unsupported':
      return {
        key: isKnown(problem.mime) ? (`refused.type.${known[problem.mime]}` as const) : ('refused.type.other' as const),
      };
  }
}
