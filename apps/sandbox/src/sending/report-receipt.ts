import type { Context } from '../context.ts';
import type { PendingWebhook, Receipt, StoredMessage } from '../state/types.ts';
import { targetOf } from '../webhooks/target.ts';

/** Notes what became of a message of the business and sends the status on its way. */
export function reportReceipt(context: Context, message: StoredMessage, receipt: Receipt): void {
  const webhook = newWebhook(context, { kind: 'status', wamid: message.wamid, status: receipt.status });
  context.commit({ kind: 'receipt', wamid: message.wamid, receipt, ...(webhook ? { webhook } : {}) });
  if (webhook) context.deliveries.add(webhook);
  context.events.changed(message.customerId);
}

/** Tells the business something that changes nothing else in the world. */
export function announce(context: Context, about: PendingWebhook['about']): void {
  const webhook = newWebhook(context, about);
  if (!webhook) return;
  context.commit({ kind: 'webhook', webhook });
  context.deliveries.add(webhook);
}

/** A webhook to be committed and then added to the deliveries; undefined when nobody is subscribed to hear it. */
export function newWebhook(context: Context, about: PendingWebhook['about']): PendingWebhook | undefined {
  if (targetOf(context.state, about) === null) return undefined;
  return { id: context.state.lastWebhookId + 1, since: context.now(), about };
}
