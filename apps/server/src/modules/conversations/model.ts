import { type ConversationPatch, hasRole, type Role } from '@transom/protocol';
import type { z } from 'zod';
import { invalidField } from '#platform/errors';

/** Meta's customer service window: 24 hours from the customer's latest message (Meta, messages/send-messages). */
export const serviceWindowMs = 24 * 60 * 60 * 1000;

// Reactions are no answer until Meta's documents say so; an edit or deletion repeats an older message.
const silentTypes = new Set(['system', 'edit', 'revoke', 'reaction', 'errors']);

/** Whether a customer's message of this type opens or renews the service window. Group messages never do. */
export const opensWindow = (type: string, inGroup: boolean): boolean => !inGroup && !silentTypes.has(type);

/** A customer's clock may be ahead; a message cannot have been written after it arrived. */
export const notAfter = (at: Date | null, receivedAt: Date): Date => (at && at < receivedAt ? at : receivedAt);

interface Change {
  assigneeId: string | null | undefined;
  status: 'open' | 'snoozed' | 'closed' | null;
  snoozedUntil: Date | null;
  unread: boolean | undefined;
}

/** What a patch asks for. A time alone snoozes until then, null alone wakes. Throws `invalid_request` for a past time. */
export function readChange(patch: z.output<typeof ConversationPatch>, now: Date): Change {
  const { snoozedUntil, assigneeId, unread } = patch;
  const status = patch.status ?? (snoozedUntil === undefined ? null : snoozedUntil === null ? 'open' : 'snoozed');
  if (status !== 'snoozed') return { assigneeId, unread, status, snoozedUntil: null };
  if (!snoozedUntil) throw invalidField('snoozedUntil', 'Say until when to snooze.');
  const until = new Date(snoozedUntil);
  if (until <= now) throw invalidField('snoozedUntil', 'This time has passed. Choose one that lies ahead.');
  return { assigneeId, unread, status, snoozedUntil: until };
}

/** One's own views are one's own; those everybody sees are kept by leads and upwards. */
export const mayEditView = (role: Role, shared: boolean): boolean => !shared || hasRole(role, 'lead');
