import type { JsonObject, MetaPricing, WebhookError } from '@transom/cloud-api/wire';

/** A simulated person on WhatsApp. At least one of `phone` and `userId` reaches the business. */
export interface Customer {
  id: string;
  /** Digits with country code, or null when even the sandbox knows only the business-scoped user id. */
  phone: string | null;
  /** Business-scoped user id, `ES.7730…`. */
  userId: string;
  name: string;
  username: string | null;
  /** Hides the phone from the business, as people with a username may. */
  hidePhone: boolean;
  online: boolean;
  readReceipts: boolean;
  /** The customer has blocked the business. */
  blocked: boolean;
  /** The business has blocked the customer. */
  blockedByBusiness?: boolean;
  /** Chose "Stop" for offers and announcements: marketing templates fail with 131050. */
  marketingStopped?: boolean;
  /** Has had Meta's share of marketing for now: further marketing templates fail with 131049. */
  marketingLimited?: boolean;
  /** Meta's time of the latest message that opens the service window, in ms. */
  lastInboundAt: number | null;
  /** Came from an ad or post then, in ms; the business has 24 h to answer for a free entry point. */
  referredAt: number | null;
  /** The free entry point lasts until then, in ms. */
  freeUntil: number | null;
}

/** What became of a message, as reported to the business. `played` is a voice note's first play. `at` in ms. */
export interface Receipt {
  status: 'sent' | 'delivered' | 'read' | 'played' | 'failed';
  at: number;
  error?: WebhookError;
}

/** One message of either side. `body` is the Graph body of the business or the webhook message of the customer. */
export interface StoredMessage {
  wamid: string;
  customerId: string;
  fromCustomer: boolean;
  /** In ms; Meta's clock, so earlier than now when written as of then. */
  at: number;
  type: string;
  body: JsonObject;
  receipts: Receipt[];
  /** Customer's: the business answered the webhook with 200. */
  acknowledged?: boolean;
  /** Customer's: the business marked it as read. Business's: read without a receipt. */
  seen?: boolean;
  /** Business's: sent to the business-scoped user id rather than the phone. */
  toUserId?: boolean;
  callbackData?: string;
  /** Business's: the template it was made from. */
  templateId?: string;
  pricing?: MetaPricing;
  /** Business's templates: as the customer sees them. */
  rendered?: RenderedTemplate;
  /** Fails with this instead of being sent. */
  doomed?: WebhookError;
}

/** A template as the customer sees it. */
export interface RenderedTemplate extends RenderedCard {
  body: string;
  footer?: string;
  /** A limited-time offer; `until` in ms. */
  offer?: { text: string; until?: number; code?: string };
  cards?: RenderedCard[];
}

export interface RenderedCard {
  /** Text, or `{ type, … }` with the parameter for media, places and products. */
  header?: string | JsonObject;
  body?: string;
  buttons?: RenderedButton[];
}

export interface RenderedButton {
  type: string;
  text: string;
  url?: string;
  phone_number?: string;
  payload?: string;
  /** Products behind it, by retailer id. */
  products?: string[];
}

export interface Media {
  id: string;
  mimeType: string;
  sha256: string;
  size: number;
  filename: string | null;
  createdAt: number;
  /** A sticker that moves, which may be larger. */
  animated?: boolean;
  /** Sent by a customer: its id lives 7 days rather than 30. */
  fromCustomer?: boolean;
}

/** Somewhere in Meta's care: what the API says of a template, and below that what only the sandbox knows. */
export interface Template {
  id: string;
  name: string;
  language: string;
  status: string;
  category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';
  parameter_format: 'POSITIONAL' | 'NAMED';
  components: TemplatePart[];
  rejected_reason: string;
  message_send_ttl_seconds?: number;
  quality?: { score: Quality; at: number };
  previous_category?: Template['category'];
  /** The category Meta will move it to. */
  correct_category?: Template['category'];
  /** When it was made or last handed in for review, in ms. */
  submittedAt?: number;
  /** When it was changed while approved, in ms, the last 30 days. */
  edits?: number[];
  /** How often bad quality paused it; the third time disables it. */
  pauses?: number;
  /** A pause that ends by itself then, in ms. */
  pausedUntil?: number;
}

export type Quality = 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';

export interface TemplatePart {
  type: 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTONS' | 'LIMITED_TIME_OFFER' | 'CAROUSEL' | 'CALL_PERMISSION_REQUEST';
  format?: 'TEXT' | 'IMAGE' | 'VIDEO' | 'GIF' | 'DOCUMENT' | 'LOCATION' | 'PRODUCT';
  text?: string;
  example?: JsonObject;
  buttons?: TemplateButton[];
  limited_time_offer?: { text: string; has_expiration?: boolean };
  cards?: { components: TemplatePart[] }[];
  add_security_recommendation?: boolean;
  code_expiration_minutes?: number;
}

export interface TemplateButton {
  type: string;
  text: string;
  url?: string;
  phone_number?: string;
  example?: string[];
}

/** How the simulated Meta reviews templates when nobody does it by hand. */
export interface ReviewRules {
  /** Decides by itself after so many ms; null leaves it to a person. */
  decideAfterMs: number | null;
  /** Refuses what plainly breaks a policy instead of approving it. */
  refuseObvious: boolean;
  /** Creations an hour before 80007; null is no limit. */
  creationsPerHour: number | null;
}

/** A file on its way in pieces. */
export interface Upload {
  id: string;
  fileName: string | null;
  fileType: string;
  fileLength: number;
  /** The handle, once all bytes are there. */
  handle: string | null;
}

/** What customers see of the business (Meta, business-profiles). */
export interface BusinessProfile {
  about: string;
  address: string;
  description: string;
  email: string;
  websites: string[];
  vertical: string;
  profile_picture_url?: string;
}

/** Where webhooks go. Number before WABA before app. */
export interface Subscriptions {
  /** The app is subscribed to the WABA. */
  subscribed: boolean;
  app: string | null;
  waba: string | null;
  number: string | null;
}

/** A webhook the business has not answered with 200 yet; its content is made when it is sent. */
export interface PendingWebhook {
  id: number;
  /** When it first became due, in ms. Given up 7 days later. */
  since: number;
  about:
    | { kind: 'message'; wamid: string }
    | { kind: 'status'; wamid: string; status: Receipt['status'] }
    | { kind: 'preference'; customerId: string; value: 'stop' | 'resume' }
    | { kind: 'account'; field: string; value: JsonObject };
}
