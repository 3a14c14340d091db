import { z } from 'zod';
import { ContactsMessage } from './contacts.ts';
import { InteractiveMessage } from './interactive.ts';
import { AudioMessage, DocumentMessage, ImageMessage, StickerMessage, VideoMessage } from './media.ts';
import { envelopeFields } from './recipient.ts';
import { TemplateMessage } from './template.ts';

/** Text of at most 4,096 characters. `preview_url` shows a card for the first link. The type may be left out. */
const TextMessage = z.object({
  ...envelopeFields,
  type: z.literal('text').default('text'),
  text: z.strictObject({ body: z.string().min(1).max(4096), preview_url: z.boolean().optional() }),
});

/** A reaction to a message of the last 30 days; an empty emoji takes it back. Only `sent` is reported for it. */
const ReactionMessage = z.object({
  ...envelopeFields,
  type: z.literal('reaction'),
  reaction: z.strictObject({ message_id: z.string().min(1), emoji: z.string().max(64) }),
});

const degrees = (limit: number) =>
  z.union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d+)?$/)]).refine((given) => Math.abs(Number(given)) <= limit, {
    error: `Degrees between -${limit} and ${limit}.`,
  });

/** A place; name and address make the card readable. */
const LocationMessage = z.object({
  ...envelopeFields,
  type: z.literal('location'),
  location: z.strictObject({
    latitude: degrees(90),
    longitude: degrees(180),
    name: z.string().max(1000).optional(),
    address: z.string().max(1000).optional(),
  }),
});

/**
 * Everything `POST /{phone-number-id}/messages` takes as a message, told apart by `type`. Nested objects refuse fields
 * they do not know, as Meta does; unknown fields of the envelope itself are dropped.
 */
export const SendRequest = z
  .discriminatedUnion('type', [
    TextMessage,
    ReactionMessage,
    ImageMessage,
    VideoMessage,
    AudioMessage,
    DocumentMessage,
    StickerMessage,
    LocationMessage,
    ContactsMessage,
    InteractiveMessage,
    TemplateMessage,
  ])
  .refine((message) => message.to !== undefined || message.recipient !== undefined, {
    path: ['to'],
    error: 'A message needs "to" or "recipient".',
    params: { missing: true },
  });
export type SendRequest = z.infer<typeof SendRequest>;

/** The words `type` may be. */
export const SEND_TYPES = [
  'audio',
  'contacts',
  'document',
  'image',
  'interactive',
  'location',
  'reaction',
  'sticker',
  'template',
  'text',
  'video',
] as const satisfies readonly SendRequest['type'][];

/**
 * Marks an inbound message, and with it all earlier ones of that chat, as read; `typing_indicator` also shows "typing…"
 * for up to 25 seconds or until the reply.
 */
export const MarkReadRequest = z.object({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});
export type MarkReadRequest = z.infer<typeof MarkReadRequest>;

/**
 * The answer to an accepted send. `message_status` only for templates; `wa_id` when sent to a phone, `user_id` when
 * sent to a business-scoped user id.
 */
export interface SendResponse {
  messaging_product: 'whatsapp';
  contacts: { input: string; wa_id?: string; user_id?: string }[];
  messages: { id: string; message_status?: 'accepted' | 'held_for_quality_assessment' | 'paused' }[];
}

/** The body of every Graph error. Decide by `code`, not by HTTP status; `error_data` is missing on generic errors. */
export interface GraphErrorBody {
  error: {
    message: string;
    type: string;
    code: number;
    error_subcode?: number;
    is_transient?: boolean;
    /** Words for people, with which template management explains its refusals. */
    error_user_title?: string;
    error_user_msg?: string;
    error_data?: { messaging_product?: 'whatsapp'; details?: string };
    fbtrace_id: string;
  };
}
