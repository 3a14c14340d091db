import type { WorldRecord } from './records.ts';
import { shippedTemplates } from './shipped-templates.ts';
import type { State } from './state.ts';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * The records that make the state again, written at each start in place of the journal's history. Messages older than
 * 30 days go: by then no reply can quote them and no status is due.
 */
export function* compact(state: State, now: number): Generator<WorldRecord> {
  yield { kind: 'account', account: state.account };
  yield { kind: 'subscriptions', subscriptions: state.subscriptions };
  yield { kind: 'profile', profile: state.profile };
  yield { kind: 'faults', faults: state.faults };
  yield { kind: 'review-rules', rules: state.reviewRules };
  for (const { id } of shippedTemplates()) {
    if (!state.templates.has(id)) yield { kind: 'template-deleted', id };
  }
  for (const [name, at] of state.lockedNames) {
    if (now - at < KEPT_MS) yield { kind: 'template-deleted', id: '', locked: { name, at } };
  }
  for (const upload of state.uploads.values()) yield { kind: 'upload', upload };
  for (const template of state.templates.values()) yield { kind: 'template', template };
  for (const media of state.media.values()) yield { kind: 'media', media };
  for (const customer of state.customers.values()) yield { kind: 'customer', customer };
  for (const message of state.messages.values()) {
    if (now - message.at < KEPT_MS) yield { kind: 'message', message };
  }
  for (const webhook of state.pending.values()) yield { kind: 'webhook', webhook };
}
