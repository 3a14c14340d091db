import type { JsonObject } from '@transom/cloud-api/wire';
import type { State } from '../state/state.ts';
import type { StoredMessage } from '../state/types.ts';
import { previewOf } from './preview.ts';

/** A message as the phone page draws it. */
export interface ThreadMessage {
  wamid: string;
  fromCustomer: boolean;
  at: string;
  type: string;
  message: JsonObject;
  text: string;
  /** Customer's: pending, delivered or read. Business's: sent, delivered, read, played or failed. */
  status: 'pending' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';
}

const MOST_LISTED = 500;

/** The last 500 messages between a customer and the business, oldest first. */
export function listMessages(state: State, customerId: string): ThreadMessage[] {
  return (state.messagesOf.get(customerId) ?? [])
    .toSorted((a, b) => a.at - b.at)
    .slice(-MOST_LISTED)
    .map((message) => ({
      wamid: message.wamid,
      fromCustomer: message.fromCustomer,
      at: new Date(message.at).toISOString(),
      type: message.type,
      message: message.rendered ? { ...message.body, rendered: message.rendered } : message.body,
      text: previewOf(message),
      status: statusOf(message),
    }));
}

function statusOf(message: StoredMessage): ThreadMessage['status'] {
  if (message.fromCustomer) return message.seen ? 'read' : message.acknowledged ? 'delivered' : 'pending';
  if (message.receipts.some(({ status }) => status === 'played')) return 'played';
  return message.doomed ? 'failed' : (message.receipts.at(-1)?.status ?? 'sent');
}
