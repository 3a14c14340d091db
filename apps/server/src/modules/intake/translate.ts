import {
  type InboundMessage,
  isInboundMessage,
  isObject,
  isWebhookStatus,
  type JsonObject,
  parseEnvelope,
  readMessagesValue,
  readTimestamp,
  type WebhookEntry,
} from '@transom/cloud-api/wire';
import { opensWindow } from '#modules/conversations';
import { newId } from '#platform/ids';
import { effectOf } from './effect-of.ts';
import { type AccountItem, type Item, refused } from './item.ts';
import { lineOf } from './line-of.ts';
import { personOf, senderOf } from './person-of.ts';

/** Which of our channels a webhook is about. */
export interface Routing {
  byPhoneNumberId(id: string): string | undefined;
  byWabaId(id: string): readonly string[];
}

/**
 * Splits a webhook's JSON into items. Pure, and never throws: what is odd becomes a refused item of its own, so that one
 * strange message cannot take its neighbours along.
 */
export function translate(json: unknown, routing: Routing): Item[] {
  const parsed = parseEnvelope(json);
  if (!parsed.ok) return [refused(parsed.reason)];
  return parsed.envelope.entry.flatMap((entry) =>
    entry.changes.flatMap(({ field, value }) => translateChange(entry, field, value, routing)),
  );
}

function translateChange(entry: WebhookEntry, field: string, value: JsonObject, routing: Routing): Item[] {
  const { phoneNumberId, contacts, messages, statuses, errors } = readMessagesValue(value);
  const channelId = phoneNumberId === null ? undefined : routing.byPhoneNumberId(phoneNumberId);
  const echoes = Array.isArray(value.message_echoes) ? value.message_echoes : [];
  const preferences = Array.isArray(value.user_preferences) ? value.user_preferences : [];
  const about = channelId ? [channelId] : routing.byWabaId(entry.id);
  const at = readTimestamp(entry.time);
  const whole = (payload: unknown): Item => ({
    kind: 'account',
    field,
    channelIds: about,
    payload,
    at,
    preference: null,
  });

  if (phoneNumberId !== null && channelId === undefined) {
    const count = Math.max(1, messages.length + statuses.length + errors.length + echoes.length + preferences.length);
    return Array.from({ length: count }, () =>
      refused(`No connected number has the phone number id ${phoneNumberId.slice(0, 40)}.`),
    );
  }
  if (about.length === 0)
    return [refused(`No connected number belongs to the business account ${entry.id.slice(0, 40)}.`)];

  const items: Item[] = [];
  if (channelId !== undefined) {
    for (const message of messages) items.push(messageItem(message, contacts, channelId));
    for (const status of statuses) items.push(receiptItem(status, channelId) ?? whole({ statuses: [status] }));
    for (const echo of echoes) items.push(echoItem(echo, contacts, channelId));
    for (const preference of preferences) items.push(preferenceItem(preference, contacts, field, about));
  }
  for (const error of errors) items.push(whole({ errors: [error] }));
  return items.length > 0 ? items : [whole(value)];
}

function messageItem(message: unknown, contacts: readonly unknown[], channelId: string): Item {
  if (!isInboundMessage(message)) return refused('A message without id, type or timestamp.');
  const person = senderOf(message, contacts);
  if (!person) return refused('A message that does not say who wrote it.');
  const inGroup = typeof message.group_id === 'string';
  return {
    ...body(message, channelId, 'contact'),
    senderKind: message.type === 'system' ? 'system' : 'contact',
    person,
    opensWindow: opensWindow(message.type, inGroup),
  };
}

/** Sent by the team from the WhatsApp Business app on a phone (Meta, webhooks/reference/smb_message_echoes). */
function echoItem(echo: unknown, contacts: readonly unknown[], channelId: string): Item {
  if (!isInboundMessage(echo)) return refused('A message from the phone app without id, type or timestamp.');
  const person = personOf(echo.to, echo.to_user_id, undefined, contacts);
  if (!person) return refused('A message from the phone app that does not say to whom.');
  return { ...body(echo, channelId, 'business'), senderKind: 'phone_app', person, opensWindow: false };
}

// Fields that say who, when and what; everything else beside the typed body is kept as extras.
const envelopeFields = new Set([
  'id',
  'from',
  'from_user_id',
  'from_parent_user_id',
  'to',
  'to_user_id',
  'timestamp',
  'type',
]);

function body(message: InboundMessage, channelId: string, by: 'contact' | 'business') {
  const { type } = message;
  const typed: unknown = Object.hasOwn(message, type) && !envelopeFields.has(type) ? message[type] : undefined;
  const rest = Object.keys(message).filter(
    (field) => !envelopeFields.has(field) && (typed === undefined || field !== type),
  );
  const extras = rest.length > 0 ? Object.fromEntries(rest.map((field) => [field, message[field]])) : {};
  const context: unknown = message.context;
  return {
    kind: 'message' as const,
    id: newId(),
    channelId,
    wamid: message.id,
    type,
    text: lineOf(type, typed),
    content: typed ?? extras,
    extras: typed !== undefined && rest.length > 0 ? extras : null,
    at: readTimestamp(message.timestamp),
    quotedWamid: isObject(context) && typeof context.id === 'string' ? context.id : null,
    effect: effectOf(message, by),
  };
}

/** Null for what looks like a status but is not one of a message: a call's, say. */
function receiptItem(status: unknown, channelId: string): Item | null {
  if (isObject(status) && status.type === 'call') return null;
  if (!isWebhookStatus(status)) return refused('A status without id, status or timestamp.');
  const { recipient_id: phone, recipient_user_id: userId } = status;
  return {
    kind: 'receipt',
    channelId,
    wamid: status.id,
    status: status.status,
    at: readTimestamp(status.timestamp),
    tag: status.biz_opaque_callback_data ?? null,
    pricing: status.pricing ?? null,
    errors: status.errors ?? null,
    hint: phone && userId && status.recipient_type !== 'group' ? personOf(phone, userId, undefined, []) : null,
  };
}

function preferenceItem(
  preference: unknown,
  contacts: readonly unknown[],
  field: string,
  channelIds: readonly string[],
): Item {
  if (!isObject(preference)) return refused('A preference that is no object.');
  const person = personOf(preference.wa_id, preference.user_id, undefined, contacts);
  if (!person) return refused('A preference that does not say whose.');
  const { value } = preference;
  const about: AccountItem['preference'] =
    preference.category === 'marketing_messages' && (value === 'stop' || value === 'resume') ? { person, value } : null;
  const at = readTimestamp(preference.timestamp);
  return { kind: 'account', field, channelIds, payload: preference, at, preference: about };
}
