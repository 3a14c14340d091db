import { sign } from '@transom/cloud-api/wire';
import { prepareRequest } from './lane.ts';

/** A number's webhook address and what signs it. */
export interface WebhookTarget {
  path: string;
  appSecret: string;
  phoneNumberId: string;
  wabaId: string;
}

const sentences = [
  'Hola, ¿tenéis la mesa de roble en stock?',
  'Good morning! Has my order been shipped yet?',
  'Perfect, thank you so much 🙏',
  'Ich hätte gern einen Termin am Donnerstag, geht das?',
  'Could you send me the invoice for last month, please? My accountant needs it before Friday.',
  'ok',
];

export interface Customer {
  phone: string;
  userId: string;
  name: string;
}

export const customer = (n: number): Customer => ({
  phone: `346${String(n).padStart(8, '0')}`,
  userId: `ES.${String(7_730_184_420_000_000 + n)}`,
  name: `Customer ${n}`,
});

/** Distinct for distinct marks, of the length Meta's have. */
export const wamidOf = (mark: string): string =>
  `wamid.HBgL${Buffer.from(mark.padEnd(30, '.')).toString('base64url')}AA=`;

/** One customer's text as Meta delivers it. Its text ends in the mark, so that each is told from every other. */
export function textWebhook(target: WebhookTarget, from: Customer, mark: string, at = Date.now()): object {
  const sentence = sentences[Math.floor(Math.random() * sentences.length)];
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550142210', phone_number_id: target.phoneNumberId },
    contacts: [{ profile: { name: from.name }, wa_id: from.phone, user_id: from.userId }],
    messages: [
      {
        from: from.phone,
        from_user_id: from.userId,
        id: wamidOf(mark),
        timestamp: String(Math.floor(at / 1000)),
        type: 'text',
        text: { body: `${sentence} ${mark}` },
      },
    ],
  };
  const entry = [{ id: target.wabaId, changes: [{ value, field: 'messages' }] }];
  return { object: 'whatsapp_business_account', entry };
}

/** The same, signed and ready to be written to a connection. */
export function textRequest(target: WebhookTarget, from: Customer, mark: string): Buffer {
  const body = Buffer.from(JSON.stringify(textWebhook(target, from, mark)));
  const headers = {
    'user-agent': 'facebookexternalua',
    accept: '*/*',
    'content-type': 'application/json',
    'x-hub-signature-256': sign(body, target.appSecret),
  };
  return prepareRequest('POST', target.path, headers, body);
}
