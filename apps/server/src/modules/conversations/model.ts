/** Meta's customer service window: 24 hours from the customer's latest message (Meta, messages/send-messages). */
export const serviceWindowMs = 24 * 60 * 60 * 1000;

// Reactions are no answer until Meta's documents say so; an edit or deletion repeats an older message.
const silentTypes = new Set(['system', 'edit', 'revoke', 'reaction', 'errors']);

/** Whether a customer's message of this type opens or renews the service window. Group messages never do. */
export const opensWindow = (type: string, inGroup: boolean): boolean => !inGroup && !silentTypes.has(type);

/** A customer's clock may be ahead; a message cannot have been written after it arrived. */
export const notAfter = (at: Date | null, receivedAt: Date): Date => (at && at < receivedAt ? at : receivedAt);
