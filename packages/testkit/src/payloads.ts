import type { ConnectedNumber } from './test-house.ts';

let counter = 0;

function newWamid(): string {
  counter += 1;
  return `wamid.TEST${Date.now()}${counter}`;
}

/** A text of a customer, in the shape of Meta's own example (webhooks/reference/messages/text). */
export function textFrom(
  number: Pick<ConnectedNumber, 'phoneNumberId' | 'wabaId'>,
  {
    phone = '34600111222',
    userId,
    name = 'Ana Ruiz',
    body = 'Hola',
    wamid = newWamid(),
    at = new Date(),
    context,
  }: {
    phone?: string | null;
    userId?: string;
    name?: string;
    body?: string;
    wamid?: string;
    at?: Date;
    context?: unknown;
  } = {},
) {
  const message = {
    ...(phone ? { from: phone } : {}),
    ...(userId ? { from_user_id: userId } : {}),
    id: wamid,
    timestamp: String(Math.floor(at.getTime() / 1000)),
    type: 'text',
    text: { body },
    ...(context ? { context } : {}),
  };
  const contact = { profile: { name }, ...(phone ? { wa_id: phone } : {}), ...(userId ? { user_id: userId } : {}) };
  return envelope(number, { contacts: [contact], messages: [message] });
}

/** Wraps a value of the field `messages` for a number. */
export function envelope(number: Pick<ConnectedNumber, 'phoneNumberId' | 'wabaId'>, value: Record<string, unknown>) {
  const metadata = { display_phone_number: '15550142210', phone_number_id: number.phoneNumberId };
  const change = { value: { messaging_product: 'whatsapp', metadata, ...value }, field: 'messages' };
  return { object: 'whatsapp_business_account', entry: [{ id: number.wabaId, changes: [change] }] };
}
