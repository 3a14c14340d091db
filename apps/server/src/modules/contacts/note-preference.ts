import type { Tx } from '#platform/db/database';
import { type ContactRecord, presentContact } from './model.ts';
import { setMarketingOptOut } from './store.ts';

/** The customer stopped or resumed marketing messages on their phone (Meta, webhooks/reference/user_preferences). */
export async function notePreference(
  tx: Tx,
  workspaceId: string,
  contact: ContactRecord,
  value: 'stop' | 'resume',
  at: Date,
): Promise<void> {
  const marketingOptOutAt = value === 'stop' ? at : null;
  await setMarketingOptOut(tx, workspaceId, contact.id, marketingOptOutAt);
  const told = { ...contact, marketingOptOutAt, marketingOptOutBy: null };
  tx.emit(workspaceId, { kind: 'contact.changed', contact: presentContact(told) });
}
