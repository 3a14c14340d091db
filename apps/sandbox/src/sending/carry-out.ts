import type { Context } from '../context.ts';
import type { Customer, StoredMessage } from '../state/types.ts';
import { finishDeletion } from '../templates/delete-templates.ts';
import { reportReceipt } from './report-receipt.ts';

const SENT_AFTER_MS = 4;
const DELIVERED_AFTER_MS = 25;
/** Receipts are read within 2 seconds. */
const READ_AFTER_MS = 800;

/** Takes an accepted message through its life: failed, or sent, delivered and read as the customer's phone allows. */
export function carryOut(context: Context, message: StoredMessage): void {
  context.timers.after(SENT_AFTER_MS, () => {
    if (message.doomed) {
      reportReceipt(context, message, { status: 'failed', at: context.now(), error: message.doomed });
      return;
    }
    reportReceipt(context, message, { status: 'sent', at: context.now() });
    // Meta reports nothing further for reactions.
    if (message.type !== 'reaction') context.timers.after(DELIVERED_AFTER_MS, () => deliver(context, message));
  });
}

/** The customer's phone is reachable again: everything that waited for it arrives. */
export function deliverWaiting(context: Context, customer: Customer): void {
  for (const message of context.state.messagesOf.get(customer.id) ?? []) {
    if (isWaiting(message)) deliver(context, message);
  }
}

/** Goes on, after a restart, with every message whose life was cut short. */
export function resumeAll(context: Context): void {
  for (const message of context.state.messages.values()) {
    if (message.fromCustomer) continue;
    if (message.receipts.length === 0) carryOut(context, message);
    else if (isWaiting(message)) deliver(context, message);
    else if (isUnread(message) && !message.seen) readSoon(context, message);
  }
}

function deliver(context: Context, message: StoredMessage): void {
  const customer = context.state.customers.get(message.customerId);
  if (!customer?.online || !isWaiting(message)) return;
  reportReceipt(context, message, { status: 'delivered', at: context.now() });
  if (message.templateId !== undefined) finishDeletion(context, message.templateId);
  if (customer.readReceipts) readSoon(context, message);
  else context.commit({ kind: 'seen', wamids: [message.wamid] });
}

function readSoon(context: Context, message: StoredMessage): void {
  context.timers.after(READ_AFTER_MS, () => {
    const customer = context.state.customers.get(message.customerId);
    if (!customer?.online || !isUnread(message)) return;
    if (customer.readReceipts) reportReceipt(context, message, { status: 'read', at: context.now() });
    else context.commit({ kind: 'seen', wamids: [message.wamid] });
  });
}

/** The customer looks at their phone again: what was delivered but not read is read. */
export function readWaiting(context: Context, customer: Customer): void {
  for (const message of context.state.messagesOf.get(customer.id) ?? []) {
    if (!message.fromCustomer && !message.seen && isUnread(message)) readSoon(context, message);
  }
}

function isWaiting(message: StoredMessage): boolean {
  return !message.fromCustomer && message.type !== 'reaction' && latest(message) === 'sent';
}

/** Delivered and not read; a voice note may be played before either is told. */
function isUnread({ receipts }: StoredMessage): boolean {
  return receipts.some(({ status }) => status === 'delivered') && !receipts.some(({ status }) => status === 'read');
}

function latest(message: StoredMessage): string | undefined {
  return message.receipts.at(-1)?.status;
}
