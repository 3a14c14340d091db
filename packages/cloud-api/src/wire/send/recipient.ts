import { z } from 'zod';

/**
 * The envelope every message shares (Meta, messages/send-messages). `to` is a phone in any notation, `recipient` a
 * business-scoped user id (`ES.7730…`); one of them is needed and `to` wins. `context` quotes a message.
 * `biz_opaque_callback_data` (at most 512 characters) comes back in every status of the message.
 */
export const envelopeFields = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().min(1).max(64).optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/)
    .optional(),
  context: z.strictObject({ message_id: z.string().min(1) }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

/** A web address Meta fetches itself. */
export const Link = z.url({ protocol: /^https?$/ }).max(2048);
