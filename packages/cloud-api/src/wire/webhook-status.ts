import type { WebhookError } from './webhook.ts';

/**
 * What became of a message the business sent (Meta, webhooks/reference/messages/status). Statuses come in any order,
 * may be doubled, and `delivered` may be left out when `read` comes. `status` is `sent`, `delivered`, `read`, `played`
 * or `failed`, or a word Meta adds later.
 */
export interface WebhookStatus {
  id: string;
  status: string;
  /** Seconds since 1970, as text. */
  timestamp: string;
  /** The phone in digits; left out when the customer hides it. A group id for `recipient_type: group`. */
  recipient_id?: string;
  /** The business-scoped user id; left out on `failed` after a send by phone. */
  recipient_user_id?: string;
  recipient_type?: string;
  /** Since webhook version 24 only for messages inside a free entry point. */
  conversation?: { id: string; expiration_timestamp?: string; origin?: { type: string } };
  pricing?: MetaPricing;
  /** Echo of what the send carried, at most 512 characters. */
  biz_opaque_callback_data?: string;
  errors?: WebhookError[];
}

/**
 * How Meta bills a message (Meta, pricing): on `sent` and once more on `delivered` or `read`. Cost is the market's rate
 * for `category` when `type` is `regular`, else nothing; `billable` is to be dropped by Meta.
 */
export interface MetaPricing {
  billable?: boolean;
  pricing_model: string;
  /** regular, free_customer_service, free_entry_point, free_group_customer_service. */
  type?: string;
  /** service, utility, marketing, marketing_lite, authentication, authentication-international, referral_conversion, … */
  category: string;
}
