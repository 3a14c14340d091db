import { z } from 'zod';
import { Id, IsoTime, PageQuery } from './common.ts';

/** Counted in items (a message, a status, an error, an account event); received = stored + duplicate + quarantined. */
export const WebhookSummary = z
  .object({
    received: z.number().int(),
    stored: z.number().int(),
    duplicate: z.number().int(),
    quarantined: z.number().int(),
    rejected: z.number().int(),
  })
  .meta({ id: 'WebhookSummary' });
export type WebhookSummary = z.infer<typeof WebhookSummary>;

/** One POST from Meta, kept as bytes for 30 days (quarantined ones until resolved). */
export const WebhookLogEntry = z
  .object({
    id: Id,
    receivedAt: IsoTime,
    items: z.number().int(),
    stored: z.number().int(),
    duplicate: z.number().int(),
    quarantined: z.number().int(),
    /** Why items were quarantined, in words; empty when none were. */
    reasons: z.array(z.string()),
    size: z.number().int(),
  })
  .meta({ id: 'WebhookLogEntry' });
export type WebhookLogEntry = z.infer<typeof WebhookLogEntry>;

export const WebhookLogDetail = WebhookLogEntry.extend({ body: z.string() }).meta({ id: 'WebhookLogDetail' });
export const WebhookLogQuery = PageQuery.extend({ only: z.enum(['all', 'quarantined']).default('all') });
