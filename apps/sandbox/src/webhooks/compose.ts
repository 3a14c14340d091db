import type {
  InboundMessage,
  JsonObject,
  MessagesValue,
  WebhookChange,
  WebhookContact,
  WebhookStatus,
} from '@transom/cloud-api/wire';
import type { State } from '../state/state.ts';
import type { Customer, PendingWebhook, Receipt, StoredMessage } from '../state/types.ts';

/** The change a pending webhook carries, in the shape of webhook version 24 and later. Undefined when its message is gone. */
export function composeChange(state: State, webhook: PendingWebhook): WebhookChange | undefined {
  const { about } = webhook;
  if (about.kind === 'account') return { field: about.field, value: about.value };
  if (about.kind === 'preference') {
    const person = state.customers.get(about.customerId);
    return person && { field: 'user_preferences', value: preferenceValue(state, person, about.value, webhook.since) };
  }
  const message = state.messages.get(about.wamid);
  const customer = message && state.customers.get(message.customerId);
  if (!message || !customer) return undefined;
  if (about.kind === 'message') return { field: 'messages', value: inboundValue(state, message, customer) };
  const receipt = message.receipts.find((candidate) => candidate.status === about.status);
  return receipt && { field: 'messages', value: statusValue(state, message, customer, receipt) };
}

function metadata(state: State): Pick<MessagesValue, 'messaging_product' | 'metadata'> {
  const { displayPhoneNumber, phoneNumberId } = state.account;
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayPhoneNumber.replace(/\D/g, ''), phone_number_id: phoneNumberId },
  };
}

function inboundValue(state: State, message: StoredMessage, customer: Customer): MessagesValue {
  const body = message.body as InboundMessage;
  // Meta names nobody beside a change of number.
  if (body.type === 'system') return { ...metadata(state), messages: [body] };
  const contact: WebhookContact = {
    profile: profileOf(customer, true),
    ...(body.from === undefined ? {} : { wa_id: body.from }),
    user_id: body.from_user_id ?? customer.userId,
  };
  return { ...metadata(state), contacts: [contact], messages: [body] };
}

/** "Stop" and "Resume" for offers and announcements. Its timestamp is a number, unlike all others. */
function preferenceValue(state: State, customer: Customer, value: 'stop' | 'resume', at: number): JsonObject {
  const { phone, hidePhone, userId } = customer;
  const address = { ...(phone === null || hidePhone ? {} : { wa_id: phone }), user_id: userId };
  const preference = {
    ...address,
    detail: `User requested to ${value} marketing messages`,
    category: 'marketing_messages',
    value,
    timestamp: Math.floor(at / 1000),
  };
  const contact = { profile: profileOf(customer, true), ...address };
  return { ...metadata(state), contacts: [contact], user_preferences: [preference] };
}

function statusValue(state: State, message: StoredMessage, customer: Customer, receipt: Receipt): MessagesValue {
  const { status, at, error } = receipt;
  const phone = customer.phone !== null && (!customer.hidePhone || !message.toUserId) ? customer.phone : undefined;
  const failed = status === 'failed';
  const named = status === 'delivered' || status === 'read';
  const carriesPrice =
    status === 'sent' ||
    status === 'delivered' ||
    (status === 'read' && !message.receipts.some((other) => other.status === 'delivered'));
  const reported: WebhookStatus = {
    id: message.wamid,
    status,
    timestamp: seconds(at),
    ...(phone === undefined ? {} : { recipient_id: phone }),
    ...(failed && !message.toUserId ? {} : { recipient_user_id: customer.userId }),
    ...(message.pricing && carriesPrice ? { pricing: message.pricing } : {}),
    ...(message.pricing?.type === 'free_entry_point' && !failed && status !== 'played'
      ? { conversation: freeConversation(customer, status) }
      : {}),
    ...(message.callbackData === undefined ? {} : { biz_opaque_callback_data: message.callbackData }),
    ...(error ? { errors: [error] } : {}),
  };
  if (failed) return { ...metadata(state), statuses: [reported] };
  const contact: WebhookContact = {
    profile: profileOf(customer, named),
    ...(phone === undefined ? {} : { wa_id: phone }),
    user_id: customer.userId,
  };
  return { ...metadata(state), contacts: [contact], statuses: [reported] };
}

function freeConversation(customer: Customer, status: Receipt['status']): NonNullable<WebhookStatus['conversation']> {
  const until = customer.freeUntil ?? 0;
  return {
    id: `${customer.id}${until.toString(16)}`,
    ...(status === 'sent' ? { expiration_timestamp: seconds(until) } : {}),
    origin: { type: 'referral_conversion' },
  };
}

function profileOf(customer: Customer, withUsername: boolean): NonNullable<WebhookContact['profile']> {
  return {
    name: customer.name,
    ...(withUsername && customer.username !== null ? { username: customer.username } : {}),
  };
}

/** Meta's time: whole seconds as text. */
export function seconds(ms: number): string {
  return String(Math.floor(ms / 1000));
}
