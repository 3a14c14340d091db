import type { State } from '../state/state.ts';
import type { PendingWebhook } from '../state/types.ts';

/**
 * Where a webhook goes: the number's override before the WABA's before the app's address; null when nobody listens
 * (Meta, webhooks/override). Account fields ignore overrides at Meta. A sandbox has no dashboard, so when the app has
 * no address of its own they follow the overrides too.
 */
export function targetOf(state: State, about: PendingWebhook['about']): string | null {
  const { subscribed, app, waba, number } = state.subscriptions;
  const override = number ?? (subscribed ? waba : null);
  const ofApp = subscribed ? app : null;
  return about.kind === 'account' ? (ofApp ?? override) : (override ?? ofApp);
}
