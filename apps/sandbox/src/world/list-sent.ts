import type { JsonObject, WebhookError } from '@transom/cloud-api/wire';
import type { State } from '../state/state.ts';
import { findCustomer } from '../state/state.ts';
import type { StoredMessage } from '../state/types.ts';

export interface SentMessage {
  wamid: string;
  at: string;
  type: string;
  /** The Graph body as the business sent it. */
  message: JsonObject;
  receipts: { status: string; at: string; error?: WebhookError }[];
}

/** Everything the business sent, or what it sent to one customer (phone in any form, user id or id), oldest first. */
export function listSent(state: State, to: string | undefined): SentMessage[] {
  if (to === undefined) return [...state.messages.values()].filter(isSent).map(toSent);
  const customer = findCustomer(state, to);
  return customer ? (state.messagesOf.get(customer.id) ?? []).filter(isSent).map(toSent) : [];
}

function isSent(message: StoredMessage): boolean {
  return !message.fromCustomer;
}

function toSent({ wamid, at, type, body, receipts }: StoredMessage): SentMessage {
  return {
    wamid,
    at: new Date(at).toISOString(),
    type,
    message: body,
    receipts: receipts.map((receipt) => ({ ...receipt, at: new Date(receipt.at).toISOString() })),
  };
}
