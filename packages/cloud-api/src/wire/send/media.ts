import { z } from 'zod';
import { envelopeFields, Link } from './recipient.ts';

const source = { id: z.string().min(1).optional(), link: Link.optional() };
const caption = z.string().max(1024).optional();

function fromOneSource(media: { id?: string | undefined; link?: string | undefined }): boolean {
  return (media.id === undefined) !== (media.link === undefined);
}
const ONE_SOURCE = { error: 'Give either an uploaded media id or a link, not both.' };

/** An uploaded image or a link to one: JPEG or PNG, at most 5 MB. */
export const ImageObject = z.strictObject({ ...source, caption }).refine(fromOneSource, ONE_SOURCE);
/** MP4 or 3GPP with H.264 and AAC, at most 16 MB. */
export const VideoObject = z.strictObject({ ...source, caption }).refine(fromOneSource, ONE_SOURCE);
/** AAC, AMR, MP3, M4A or mono Ogg Opus, at most 16 MB. `voice` shows it as a voice note; there is no caption. */
const AudioObject = z.strictObject({ ...source, voice: z.boolean().optional() }).refine(fromOneSource, ONE_SOURCE);
/** At most 100 MB; the extension of `filename` picks the icon the customer sees. */
export const DocumentObject = z
  .strictObject({ ...source, caption, filename: z.string().min(1).max(240).optional() })
  .refine(fromOneSource, ONE_SOURCE);
/** WebP of 512 × 512, at most 100 KB, animated 500 KB. */
const StickerObject = z.strictObject(source).refine(fromOneSource, ONE_SOURCE);

/** Messages that carry a file. */
export const ImageMessage = z.object({ ...envelopeFields, type: z.literal('image'), image: ImageObject });
export const VideoMessage = z.object({ ...envelopeFields, type: z.literal('video'), video: VideoObject });
export const AudioMessage = z.object({ ...envelopeFields, type: z.literal('audio'), audio: AudioObject });
export const DocumentMessage = z.object({ ...envelopeFields, type: z.literal('document'), document: DocumentObject });
export const StickerMessage = z.object({ ...envelopeFields, type: z.literal('sticker'), sticker: StickerObject });
