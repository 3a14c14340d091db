import type { InboundMessage } from './inbound-message.ts';
import { isObject } from './parse-envelope.ts';
import type { JsonObject, WebhookContact, WebhookError } from './webhook.ts';
import type { WebhookStatus } from './webhook-status.ts';

/** The lists of a message-like value as they came: each item still has to pass its guard. */
export interface ReceivedMessagesValue {
  phoneNumberId: string | null;
  displayPhoneNumber: string | null;
  contacts: readonly unknown[];
  messages: readonly unknown[];
  statuses: readonly unknown[];
  errors: readonly unknown[];
}

const NONE: readonly unknown[] = [];

/** Splits the value of a `messages` change (or one shaped like it) into its lists. A field that is no list counts as empty. */
export function readMessagesValue(value: JsonObject): ReceivedMessagesValue {
  const metadata = isObject(value.metadata) ? value.metadata : undefined;
  return {
    phoneNumberId: text(metadata?.phone_number_id),
    displayPhoneNumber: text(metadata?.display_phone_number),
    contacts: list(value.contacts),
    messages: list(value.messages),
    statuses: list(value.statuses),
    errors: list(value.errors),
  };
}

/**
 * Whether an item of `messages[]` has what every message has: id, type and timestamp as text, and senders as text if
 * present. Its body is not looked at.
 */
export function isInboundMessage(item: unknown): item is InboundMessage {
  return (
    isObject(item) &&
    isId(item.id) &&
    isId(item.type) &&
    typeof item.timestamp === 'string' &&
    isOptionalText(item.from) &&
    isOptionalText(item.from_user_id)
  );
}

/** Whether an item of `statuses[]` has id, status and timestamp as text, and recipients as text if present. */
export function isWebhookStatus(item: unknown): item is WebhookStatus {
  return (
    isObject(item) &&
    isId(item.id) &&
    isId(item.status) &&
    typeof item.timestamp === 'string' &&
    isOptionalText(item.recipient_id) &&
    isOptionalText(item.recipient_user_id) &&
    isOptionalText(item.biz_opaque_callback_data)
  );
}

/** Whether an item of `contacts[]` names somebody by phone or by business-scoped user id. */
export function isWebhookContact(item: unknown): item is WebhookContact {
  return (
    isObject(item) &&
    isOptionalText(item.wa_id) &&
    isOptionalText(item.user_id) &&
    (item.wa_id !== undefined || item.user_id !== undefined) &&
    (item.profile === undefined || isObject(item.profile))
  );
}

/** Whether an item of `errors[]` carries a numeric code. */
export function isWebhookError(item: unknown): item is WebhookError {
  return isObject(item) && typeof item.code === 'number';
}

/**
 * Meta's clock: seconds since 1970 as text (or as a number, on a few fields). Anything that is no whole second between
 * 2009, the year WhatsApp began, and 2100 is null, so that an absurd timestamp cannot order a thread or open a window.
 */
export function readTimestamp(value: unknown): Date | null {
  const seconds =
    typeof value === 'number' ? value : typeof value === 'string' && DIGITS.test(value) ? Number(value) : NaN;
  return Number.isInteger(seconds) && seconds >= YEAR_2009 && seconds < YEAR_2100 ? new Date(seconds * 1000) : null;
}

const DIGITS = /^\d{1,12}$/;
const YEAR_2009 = 1_230_768_000;
const YEAR_2100 = 4_102_444_800;

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : NONE;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
