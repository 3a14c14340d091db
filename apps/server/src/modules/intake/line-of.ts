import { isObject } from '@transom/cloud-api/wire';

/** One line that stands for a message in lists, quotes and search. Empty where only the kind can be told. */
export function lineOf(type: string, body: unknown): string {
  if (Array.isArray(body)) return type === 'contacts' ? body.map(cardName).filter(Boolean).join(', ') : '';
  if (!isObject(body)) return '';
  switch (type) {
    case 'text':
    case 'system':
      return text(body.body);
    case 'image':
    case 'video':
    case 'sticker':
      return text(body.caption);
    case 'document':
      return text(body.caption) || text(body.filename);
    case 'location':
      return text(body.name) || text(body.address);
    case 'button':
      return text(body.text);
    case 'reaction':
      return text(body.emoji);
    case 'interactive':
      return interactiveLine(body);
    case 'order':
      return text(body.text);
    default:
      return '';
  }
}

function interactiveLine(body: { readonly [field: string]: unknown }): string {
  for (const reply of [body.button_reply, body.list_reply]) if (isObject(reply)) return text(reply.title);
  if (isObject(body.nfm_reply)) return answersLine(body.nfm_reply.response_json);
  return isObject(body.body) ? text(body.body.text) : '';
}

/** The answers of a form without their questions; `response_json` is JSON in a string. */
function answersLine(json: unknown): string {
  try {
    const answers: unknown = JSON.parse(text(json));
    if (!isObject(answers)) return '';
    const told = Object.entries(answers).filter(([key]) => key !== 'flow_token');
    return told.flatMap(([, answer]) => (typeof answer === 'string' ? [answer] : [])).join(', ');
  } catch {
    return '';
  }
}

const cardName = (card: unknown): string =>
  isObject(card) && isObject(card.name) ? text(card.name.formatted_name) : '';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
