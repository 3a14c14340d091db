import { field, textOf } from './reading.ts';

export interface Answer {
  question: string;
  answer: string | boolean;
}

/**
 * The answers of an `nfm_reply` (Meta, webhooks/reference/messages/interactive): `response_json` is JSON in a string.
 * The flow token is ours, not an answer. Null when there is no readable JSON.
 */
export function readAnswers(form: unknown): Answer[] | null {
  const answers = parse(field(form, 'response_json'));
  if (answers === null) return null;
  return Object.entries(answers)
    .filter(([key]) => key !== 'flow_token')
    .flatMap(([key, value]) => answersOf(key, value));
}

function parse(json: unknown): object | null {
  try {
    const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** An address comes as a group of its own (`values`): one level of groups is opened. */
function answersOf(key: string, value: unknown): Answer[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).map(([inner, answer]) => ({
      question: sayKey(inner),
      answer: sayValue(inner, answer),
    }));
  return [{ question: sayKey(key), answer: sayValue(key, value) }];
}

// Forms made in Meta's own builder name their fields `screen_0_Full_name_1` and their choices `0_Yes`.
const built = /^screen_\d+_(.+)_\d+$/;

/** `delivery_date` as "Delivery date". */
function sayKey(key: string): string {
  const words = (built.exec(key)?.[1] ?? key)
    .replace(/(\p{Ll})(\p{Lu})(?=\p{Ll})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/[_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sayValue(key: string, value: unknown): string | boolean {
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => String(sayValue(key, item))).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const text = textOf(value) || (value === null || value === undefined ? '' : String(value));
  return (built.test(key) ? text.replace(/^\d+_/, '') : text) || '–';
}
