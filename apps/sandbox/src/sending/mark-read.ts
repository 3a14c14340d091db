import type { MarkReadRequest } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { GraphError } from '../rules/graph-error.ts';

const MARKABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** The business has read a message and with it all earlier ones of the chat; with typing it also starts to answer. */
export function markRead(context: Context, { message_id, typing_indicator }: MarkReadRequest): void {
  const { state, events } = context;
  const target = state.messages.get(message_id);
  if (!target?.fromCustomer || context.now() - target.at > MARKABLE_MS) {
    throw new GraphError(131009, { details: 'message_id is not the id of an inbound message of the last 30 days' });
  }
  const thread = state.messagesOf.get(target.customerId) ?? [];
  const wamids: string[] = [];
  for (let i = thread.lastIndexOf(target); i >= 0; i -= 1) {
    const message = thread[i];
    if (!message?.fromCustomer) continue;
    // Whatever lies before one already read was read with it.
    if (message.seen) break;
    wamids.push(message.wamid);
  }
  if (wamids.length > 0) {
    context.commit({ kind: 'seen', wamids });
    events.changed(target.customerId);
  }
  if (typing_indicator) events.typing(target.customerId);
}
