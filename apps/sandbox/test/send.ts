import type { House } from './start-house.ts';

interface GraphAnswer {
  status: number;
  wamid: string;
  error: { code: number; error_subcode?: number; message: string; error_data?: { details: string } } | undefined;
}

/** Sends a message body over the Graph API, filling in what every message has. */
export async function send(house: House, message: object): Promise<GraphAnswer> {
  const answer = await house.graph(`/${house.phoneNumberId}/messages`, { messaging_product: 'whatsapp', ...message });
  const body = answer.body as { messages?: { id: string }[]; error?: NonNullable<GraphAnswer['error']> };
  return { status: answer.status, wamid: body.messages?.[0]?.id ?? '', error: body.error };
}

/** Sends a text to a phone. */
export async function sendText(house: House, to: string, body = 'Hello', extra: object = {}): Promise<GraphAnswer> {
  return send(house, { to, type: 'text', text: { body }, ...extra });
}

/** Sends a template to a phone. */
export async function sendTemplate(
  house: House,
  to: string,
  name: string,
  components: object[] = [],
  language = 'en_US',
): Promise<GraphAnswer> {
  return send(house, { to, type: 'template', template: { name, language: { code: language }, components } });
}
