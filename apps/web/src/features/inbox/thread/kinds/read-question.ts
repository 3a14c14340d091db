import { field, listOf, textOf } from './reading.ts';

interface Row {
  title: string;
  description: string;
}

/** An interactive message a business sent, as far as a customer sees it. Button types are those of templates. */
export interface Question {
  header: { format: string; text: string } | null;
  body: string;
  footer: string | null;
  buttons: { type: string; text: string }[];
  sections: { title: string; rows: Row[] }[];
  cards: { body: string; buttons: { type: string; text: string }[] }[];
}

/**
 * The `interactive` object of Meta's messages endpoint (messages/interactive-*), read leniently. Null when it holds
 * nothing a customer could see.
 */
export function readQuestion(content: unknown): Question | null {
  const action = field(content, 'action');
  const header = field(content, 'header');
  const format = textOf(field(header, 'type')).toUpperCase();
  const body = textOf(field(field(content, 'body'), 'text'));
  const question: Question = {
    header: format === '' ? null : { format, text: textOf(field(header, 'text')) },
    body,
    footer: textOf(field(field(content, 'footer'), 'text')) || null,
    buttons: buttonsOf(textOf(field(content, 'type')), action),
    sections: listOf(field(action, 'sections')).map((section) => ({
      title: textOf(field(section, 'title')),
      rows: [...listOf(field(section, 'rows')).map(rowOf), ...listOf(field(section, 'product_items')).map(productOf)],
    })),
    cards: listOf(field(action, 'cards') ?? field(content, 'cards')).map((card) => ({
      body: textOf(field(field(card, 'body'), 'text')) || textOf(field(field(card, 'action'), 'product_retailer_id')),
      buttons: buttonsOf(textOf(field(card, 'type')), field(card, 'action')),
    })),
  };
  const { buttons, sections, cards } = question;
  return body === '' && buttons.length + sections.length + cards.length === 0 ? null : question;
}

const rowOf = (row: unknown): Row => ({
  title: textOf(field(row, 'title')),
  description: textOf(field(row, 'description')),
});
const productOf = (item: unknown): Row => ({ title: textOf(field(item, 'product_retailer_id')), description: '' });

function buttonsOf(type: string, action: unknown): Question['buttons'] {
  const parameters = field(action, 'parameters');
  const replies = listOf(field(action, 'buttons')).map((button) => ({
    type: 'QUICK_REPLY',
    text: textOf(field(field(button, 'reply') ?? field(button, 'quick_reply'), 'title')),
  }));
  const list = textOf(field(action, 'button'));
  const link = textOf(field(parameters, 'display_text'));
  const form = textOf(field(parameters, 'flow_cta'));
  const named = fixedButtons[type];
  return [
    ...replies,
    ...(list === '' ? [] : [{ type: 'LIST', text: list }]),
    ...(link === '' ? [] : [{ type: 'URL', text: link }]),
    ...(form === '' ? [] : [{ type: 'FLOW', text: form }]),
    ...(named ? [{ type: named, text: '' }] : []),
  ].filter(({ text, type: kind }) => text !== '' || isFixed(kind));
}

/** Buttons whose words WhatsApp chooses itself, in the customer's language. */
const fixedButtons: Readonly<Record<string, FixedButton>> = {
  location_request_message: 'SEND_LOCATION',
  address_message: 'SEND_ADDRESS',
  call_permission_request: 'ALLOW_CALLS',
  request_contact_info: 'SHARE_NUMBER',
  catalog_message: 'CATALOG',
  product: 'PRODUCT',
  product_list: 'PRODUCTS',
};
const fixed = [
  'SEND_LOCATION',
  'SEND_ADDRESS',
  'ALLOW_CALLS',
  'SHARE_NUMBER',
  'CATALOG',
  'PRODUCT',
  'PRODUCTS',
] as const;
export type FixedButton = (typeof fixed)[number];
export const isFixed = (type: string): type is FixedButton => fixed.some((known) => known === type);
