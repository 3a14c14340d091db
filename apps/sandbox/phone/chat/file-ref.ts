import { mediaAddress } from '../world/api.ts';
import { fieldAt, textAt } from './read-field.ts';

export type FileKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** A file a message shows: held by the sandbox, or somewhere on the web. */
export interface FileRef {
  kind: FileKind;
  /** Null when the message only links to the file. */
  id: string | null;
  src: string;
  name: string | null;
}

/** The file in a media object (`{ id }` or `{ link }`); null when it has neither. */
export function fileOf(kind: FileKind, media: unknown): FileRef | null {
  const id = textAt(media, 'id');
  const link = safeLink(textAt(media, 'link'));
  const src = id === null ? link : mediaAddress(id);
  return src === null ? null : { kind, id, src, name: textAt(media, 'filename') };
}

/** The file of a header or parameter `{ type: 'image', image: { … } }`. */
export function headerFile(header: unknown): FileRef | null {
  const type = (textAt(header, 'type') ?? '').toLowerCase();
  // Meta shows a GIF as a film without sound.
  const kind = type === 'gif' ? 'video' : type;
  return isFileKind(kind) ? fileOf(kind, fieldAt(header, type)) : null;
}

export const isFileKind = (type: string): type is FileKind => /^(image|video|audio|document|sticker)$/.test(type);

/** Only web links are followed; anything else in a message stays words. */
export function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
