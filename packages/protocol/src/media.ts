import { z } from 'zod';
import { Id } from './common.ts';
import { maxCaptionLength, mediaKinds } from './media-rules.ts';

/**
 * The file of a message. `waiting`: on its way from Meta. `failed`: given up after many tries, it can be asked for
 * again. `gone`: Meta no longer has it. `url` answers with the bytes to a signed-in person, `size` is in bytes.
 */
export const Media = z
  .object({
    id: Id,
    state: z.enum(['waiting', 'ready', 'failed', 'gone']),
    /** Why it failed: larger than 100 MB, never reached us, or came other than it was announced. */
    reason: z.enum(['too_large', 'unreachable', 'damaged']).nullable(),
    /** Read from the content, never taken from the sender's word; null until the file is here. */
    mime: z.string().nullable(),
    size: z.number().int().nullable(),
    name: z.string().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    durationMs: z.number().int().nullable(),
    url: z.string().nullable(),
    /** A small WebP of a picture; null for other files, and for pictures that are small or cannot be read. */
    thumbnailUrl: z.string().nullable(),
  })
  .meta({ id: 'Media' });
export type Media = z.infer<typeof Media>;

/** A file that was uploaded and may be sent, as `kind`. */
export const UploadedMedia = Media.extend({ kind: z.enum(mediaKinds) }).meta({ id: 'UploadedMedia' });
export type UploadedMedia = z.infer<typeof UploadedMedia>;

/**
 * Refers to an uploaded file. `filename` is for documents; audio and stickers have no caption. `voice` makes a sound a
 * voice note; it must be Ogg Opus with one channel.
 */
export const SendMedia = z
  .object({
    id: Id,
    caption: z.string().trim().min(1).max(maxCaptionLength).optional(),
    filename: z.string().trim().min(1).max(240).optional(),
    voice: z.boolean().optional(),
  })
  .meta({ id: 'SendMedia' });
export type SendMedia = z.infer<typeof SendMedia>;

/** What a conversation holds: `media` pictures and films, `documents` other files and sounds, `links` texts with links. */
export const SharedKind = z.enum(['media', 'documents', 'links']);
export type SharedKind = z.infer<typeof SharedKind>;
