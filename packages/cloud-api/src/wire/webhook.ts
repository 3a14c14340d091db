import type { InboundMessage } from './inbound-message.ts';
import type { WebhookStatus } from './webhook-status.ts';

/** A JSON object whose fields nobody has checked. Read fields as `unknown`. */
export type JsonObject = { readonly [field: string]: unknown };

/**
 * What Meta POSTs to a callback (Meta, webhooks/reference): entries (one a WABA), each with changes (one a field).
 * Up to 1,000 updates may share one POST, so every level must be walked.
 */
export interface WebhookEnvelope {
  object: 'whatsapp_business_account';
  entry: WebhookEntry[];
}

export interface WebhookEntry {
  /** The WABA id, also after the account split of September 2026. */
  id: string;
  /** Seconds; only on account and template fields. */
  time?: number;
  changes: WebhookChange[];
}

/**
 * One change. `field` is Meta's word (`messages`, `message_template_status_update`, …) and may be one nobody knows yet.
 * `value` is an object, its content unchecked: narrow it with `readMessagesValue` and the item guards.
 */
export interface WebhookChange {
  field: string;
  value: JsonObject;
}

/** `value` of the field `messages`, as Meta documents it. What arrives is only known to be an object. */
export type MessagesValue = {
  messaging_product: 'whatsapp';
  metadata: WebhookMetadata;
  contacts?: WebhookContact[];
  messages?: InboundMessage[];
  statuses?: WebhookStatus[];
  /** Trouble of the app or account that belongs to no message, 130429 say. */
  errors?: WebhookError[];
};

export interface WebhookMetadata {
  display_phone_number: string;
  phone_number_id: string;
}

/**
 * Who wrote. `wa_id` (the phone in digits) is left out for people who hide their number behind a username; `user_id` is
 * the business-scoped user id (`ES.7730…`), in webhooks since April 2026. At least one of the two is there.
 */
export interface WebhookContact {
  profile?: { name?: string; username?: string };
  wa_id?: string;
  user_id?: string;
  parent_user_id?: string;
  identity_key_hash?: string;
}

/** An error inside a webhook: of a failed status, an unsupported message, or of the account. */
export interface WebhookError {
  code: number;
  title?: string;
  message?: string;
  error_data?: { details?: string };
  href?: string;
}
