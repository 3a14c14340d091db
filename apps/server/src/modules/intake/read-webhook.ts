import { parseClean } from './clean-text.ts';
import { type Item, refused } from './item.ts';
import { type Routing, translate } from './translate.ts';

/** Reads a verified body into items. Whatever the bytes are, it answers: at worst with one refused item. */
export function readWebhook(body: Buffer, routing: Routing): Item[] {
  let json: unknown;
  try {
    json = parseClean(body.toString('utf8'));
  } catch {
    return [refused('The body is not JSON.')];
  }
  try {
    return translate(json, routing);
  } catch (cause) {
    return [refused(`It could not be read: ${cause instanceof Error ? cause.message.slice(0, 200) : 'unknown'}`)];
  }
}
