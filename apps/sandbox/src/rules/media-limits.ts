export type MediaKind = 'audio' | 'image' | 'video' | 'document' | 'sticker';

const MB = 1024 * 1024;

/** What Meta takes of each kind (Meta, business-phone-numbers/media). Animated stickers may be larger than still ones. */
const LIMITS: { readonly [Kind in MediaKind]: { types: ReadonlySet<string>; bytes: number } } = {
  audio: { types: new Set(['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg']), bytes: 16 * MB },
  image: { types: new Set(['image/jpeg', 'image/png']), bytes: 5 * MB },
  video: { types: new Set(['video/mp4', 'video/3gpp']), bytes: 16 * MB },
  document: {
    types: new Set([
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ]),
    bytes: 100 * MB,
  },
  sticker: { types: new Set(['image/webp']), bytes: 100 * 1024 },
};

const ANIMATED_STICKER = 500 * 1024;

/** The largest upload of any kind. */
export const LARGEST_UPLOAD = 100 * MB;

/** The kind a MIME type belongs to (parameters like `; codecs=opus` aside), or null when Meta takes it as none. */
export function kindOf(mimeType: string): MediaKind | null {
  const kinds = Object.keys(LIMITS) as MediaKind[];
  return kinds.find((kind) => LIMITS[kind].types.has(bare(mimeType))) ?? null;
}

/** Why a file cannot be sent as this kind; undefined when it can. */
export function whyNotAllowed(kind: MediaKind, mimeType: string, bytes: number, animated = false): string | undefined {
  const limit = LIMITS[kind];
  if (!limit.types.has(bare(mimeType))) return `${mimeType} cannot be sent as ${kind}`;
  const most = kind === 'sticker' && animated ? ANIMATED_STICKER : limit.bytes;
  if (bytes > most) return `The file has ${bytes} bytes, the limit for ${kind} is ${most}`;
  return undefined;
}

function bare(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Whether a WebP file moves: its extended header has the animation flag set (WebP container specification). */
export function isAnimatedWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 8, 16) === 'WEBPVP8X' && ((bytes[20] ?? 0) & 2) !== 0;
}
