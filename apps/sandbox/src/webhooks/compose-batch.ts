import type { State } from '../state/state.ts';
import type { PendingWebhook } from '../state/types.ts';
import { composeChange } from './compose.ts';
import { toMetaJson } from './escape.ts';

/** Below Meta's 3 MB a POST, with room for the envelope. */
const LARGEST_BODY = 2_800_000;

export interface ComposedBatch {
  body: string;
  carried: PendingWebhook[];
  /** What it holds, without the words of any message. */
  note: string;
}

/** Packs webhooks for one address into as few POST bodies as Meta's size limit allows. */
export function composeBatch(state: State, webhooks: PendingWebhook[]): ComposedBatch[] {
  const batches: ComposedBatch[] = [];
  let changes: string[] = [];
  let carried: PendingWebhook[] = [];
  let size = 0;
  const close = () => {
    if (changes.length === 0) return;
    batches.push({ body: envelope(state, changes.join(',')), carried, note: noteOf(carried) });
    changes = [];
    carried = [];
    size = 0;
  };
  for (const webhook of webhooks) {
    const change = composeChange(state, webhook);
    if (!change) continue;
    const json = toMetaJson(change);
    if (webhook.about.kind === 'account') {
      const body = envelope(state, json, Math.floor(webhook.since / 1000));
      batches.push({ body, carried: [webhook], note: noteOf([webhook]) });
      continue;
    }
    if (size + json.length > LARGEST_BODY) close();
    changes.push(json);
    carried.push(webhook);
    size += json.length;
  }
  close();
  return batches;
}

function envelope(state: State, changes: string, time?: number): string {
  const when = time === undefined ? '' : `,"time":${time}`;
  return `{"object":"whatsapp_business_account","entry":[{"id":"${state.account.wabaId}"${when},"changes":[${changes}]}]}`;
}

function noteOf(carried: PendingWebhook[]): string {
  const [first] = carried;
  if (carried.length !== 1 || !first) return `${carried.length} updates`;
  const { about } = first;
  if (about.kind === 'account') return about.field;
  if (about.kind === 'preference') return `user_preferences ${about.value}`;
  return about.kind === 'status' ? about.status : 'message';
}
