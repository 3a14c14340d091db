import type { JsonObject, WebhookError } from './webhook.ts';

/**
 * A message a customer sent (Meta, webhooks/reference/messages). `type` is Meta's word, known here or not; the body
 * sits under the field of that name. Known bodies are typed as Meta documents them, every other field survives as
 * `unknown`. `from` is left out when the customer hides their phone; `from_user_id` then says who it is.
 */
export interface InboundMessage {
  id: string;
  type: string;
  /** Seconds since 1970, as text. */
  timestamp: string;
  from?: string;
  from_user_id?: string;
  from_parent_user_id?: string;
  group_id?: string;
  context?: InboundContext;
  referral?: InboundReferral;
  errors?: WebhookError[];
  text?: { body: string };
  image?: InboundMedia;
  video?: InboundMedia;
  audio?: InboundMedia & { voice?: boolean };
  document?: InboundMedia & { filename?: string };
  sticker?: InboundMedia & { animated?: boolean };
  location?: { latitude: number; longitude: number; name?: string; address?: string; url?: string };
  contacts?: InboundContactCard[];
  /** `emoji` left out or empty means the reaction was taken back. */
  reaction?: { message_id: string; emoji?: string };
  /** A tap on a quick reply of a template. */
  button?: { payload?: string; text: string };
  interactive?: InboundInteractive;
  order?: InboundOrder;
  system?: InboundSystem;
  unsupported?: { type?: string };
  edit?: { original_message_id: string; message: JsonObject };
  revoke?: { original_message_id: string };
  [field: string]: unknown;
}

/** A quoted message (`id`), a forward mark, or the product the customer asks about. */
export interface InboundContext {
  from?: string;
  id?: string;
  forwarded?: boolean;
  /** Forwarded more than five times. */
  frequently_forwarded?: boolean;
  referred_product?: { catalog_id: string; product_retailer_id: string };
}

/** The ad or post the conversation came from. */
export interface InboundReferral {
  source_url?: string;
  source_id?: string;
  source_type?: string;
  headline?: string;
  body?: string;
  media_type?: string;
  image_url?: string;
  video_url?: string;
  thumbnail_url?: string;
  ctwa_clid?: string;
  welcome_message?: { text?: string };
}

/** Media ids from webhooks live 7 days, `url` (may be missing) 5 minutes. */
export interface InboundMedia {
  id: string;
  url?: string;
  mime_type: string;
  sha256?: string;
  caption?: string;
}

export interface InboundContactCard {
  name: { formatted_name: string; first_name?: string; last_name?: string };
  phones?: { phone?: string; wa_id?: string; type?: string }[];
  /** `contact_request`: the answer to a request for the phone, which is visible from then on. */
  origin?: string;
  vcard?: string;
  [field: string]: unknown;
}

export interface InboundInteractive {
  type: string;
  button_reply?: { id: string; title: string };
  list_reply?: { id: string; title: string; description?: string };
  /** `response_json` is JSON inside a string. */
  nfm_reply?: { name?: string; body?: string; response_json: string };
  call_permission_reply?: { response: string; expiration_timestamp?: number | string; is_permanent?: boolean };
  [field: string]: unknown;
}

export interface InboundOrder {
  catalog_id: string;
  text?: string;
  product_items: { product_retailer_id: string; quantity: number; item_price: number; currency: string }[];
}

/** A change of the customer's number or business-scoped user id. */
export interface InboundSystem {
  type: string;
  body?: string;
  wa_id?: string;
  user_id?: string;
  previous_user_id?: string;
  [field: string]: unknown;
}
