import type { JsonObject, WebhookChange, WebhookEntry, WebhookEnvelope } from './webhook.ts';

/** Why a body is not a WhatsApp webhook, in words for the quarantine list. */
export type ParsedEnvelope = { ok: true; envelope: WebhookEnvelope } | { ok: false; reason: string };

/**
 * Reads the skeleton of a webhook: object, entries, changes. It looks no deeper, so that one odd message cannot condemn
 * its neighbours: what is inside `value` is narrowed item by item with `readMessagesValue` and the guards.
 *
 * Plain checks and no schema library, because this runs for every webhook. Takes any value and never throws.
 */
export function parseEnvelope(value: unknown): ParsedEnvelope {
  if (!isObject(value)) return refuse('The body is not a JSON object.');
  if (value.object !== 'whatsapp_business_account') return refuse('"object" is not "whatsapp_business_account".');
  const given = value.entry;
  if (!Array.isArray(given)) return refuse('"entry" is not a list.');
  const entry: WebhookEntry[] = [];
  for (let i = 0; i < given.length; i += 1) {
    const item: unknown = given[i];
    if (!isObject(item)) return refuse(`"entry[${i}]" is not an object.`);
    // Ids beyond 2^53 would already be spoiled by JSON.parse, so a number is taken only while it is exact.
    const id = typeof item.id === 'string' ? item.id : Number.isSafeInteger(item.id) ? String(item.id) : undefined;
    if (id === undefined) return refuse(`"entry[${i}].id" is not text.`);
    if (!Array.isArray(item.changes)) return refuse(`"entry[${i}].changes" is not a list.`);
    const changes: WebhookChange[] = [];
    for (let j = 0; j < item.changes.length; j += 1) {
      const change: unknown = item.changes[j];
      if (!isObject(change)) return refuse(`"entry[${i}].changes[${j}]" is not an object.`);
      if (typeof change.field !== 'string') return refuse(`"entry[${i}].changes[${j}].field" is not text.`);
      if (!isObject(change.value)) return refuse(`"entry[${i}].changes[${j}].value" is not an object.`);
      changes.push({ field: change.field, value: change.value });
    }
    entry.push(typeof item.time === 'number' ? { id, time: item.time, changes } : { id, changes });
  }
  return { ok: true, envelope: { object: 'whatsapp_business_account', entry } };
}

/** Whether a value is a JSON object (not null, not a list). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(reason: string): ParsedEnvelope {
  return { ok: false, reason };
}
