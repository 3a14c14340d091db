import type { MessageError } from '@transom/protocol';
import { z } from 'zod';
import { metaFailure } from './failure.ts';

/** A status Meta reported (`statuses[]`), as intake translates it. */
export interface Receipt {
  channelId: string;
  wamid: string;
  /** Meta's word: sent, delivered, read, played, failed, or one it added since. */
  status: string;
  /** Meta's clock. */
  at: Date;
  /** `biz_opaque_callback_data`: our message id, if the message came from here. */
  tag: string | null;
  pricing: unknown;
  /** `statuses[].errors` of a failed message, untouched. */
  errors: unknown;
}

/** "More than 24 hours since the customer's last message", at once or as a late `failed` (Cloud API, error codes). */
export const windowShutCode = '131047';

const Errors = z.array(
  z.object({
    code: z.number(),
    title: z.string().nullish().catch(null),
    error_data: z
      .object({ details: z.string().nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
);

/** Why a message failed, as its `failed` receipt tells it. */
export function failureOfReceipt(errors: unknown): MessageError {
  const first = Errors.safeParse(errors).data?.[0];
  return metaFailure(first?.code ?? null, first?.error_data?.details ?? first?.title ?? null);
}
