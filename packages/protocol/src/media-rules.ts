/** The kinds of message that are a file; Meta's own words. */
export const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

export const isMediaKind = (type: string): type is MediaKind => mediaKinds.some((kind) => kind === type);

const MB = 1024 * 1024;

/** The largest file that is taken in or sent, whatever its kind (Meta, business-phone-numbers/media). */
export const largestMediaBytes = 100 * MB;

/** Longest caption Meta takes (Meta, messages/image). */
export const maxCaptionLength = 1024;

/** What Meta takes of each kind (Meta, business-phone-numbers/media). */
export const mediaLimits: { readonly [Kind in MediaKind]: { types: readonly string[]; bytes: number } } = {
  image: { types: ['image/jpeg', 'image/png'], bytes: 5 * MB },
  video: { types: ['video/mp4', 'video/3gpp'], bytes: 16 * MB },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], bytes: 16 * MB },
  document: {
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    bytes: 100 * MB,
  },
  /** Animated; see `stillStickerBytes`. */
  sticker: { types: ['image/webp'], bytes: 500 * 1024 },
};

/** A sticker that does not move (Meta, business-phone-numbers/media). */
export const stillStickerBytes = 100 * 1024;

/** A longer voice note is shown with a download arrow instead of a play button (Meta, messages/audio). */
export const playableVoiceBytes = 512 * 1024;

/** More pixels than a browser can be asked to unpack for a thread; such a picture is shown small, or only saved. */
export const mostShownPixels = 50_000_000;

/** The kind a file of this type is sent as; null when WhatsApp takes it as none. Parameters (`; codecs=opus`) are ignored. */
export function mediaKindOf(mime: string): MediaKind | null {
  const bare = (mime.split(';')[0] ?? '').trim().toLowerCase();
  return mediaKinds.find((kind) => mediaLimits[kind].types.includes(bare)) ?? null;
}
