import type { WorldRecord } from './records.ts';
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
  for (const template of state.templates.values()) yield { kind: 'template', template };
  for (const media of state.media.values()) yield { kind: 'media', media };
  for (const customer of state.customers.values()) yield { kind: 'customer', customer };
  for (const message of state.messages.values()) {
    if (now - message.at < KEPT_MS) yield { kind: 'message', message };
  }
  for (const webhook of state.pending.values()) yield { kind: 'webhook', webhook };
}
