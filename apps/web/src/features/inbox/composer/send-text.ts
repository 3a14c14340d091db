import type { maxTextLength as MaxTextLength } from '@transom/protocol';
import { newId } from '@/sync/new-id.ts';
import { enqueue } from '@/sync/outbox.ts';
import type { Timing } from '../scheduling/timing.ts';
import type { ThreadMessage } from '../thread/thread-rows.ts';

/** Written out so that the validation library stays out of the page; the type holds it to the contract's number. */
export const maxTextLength: typeof MaxTextLength = 4096;

/** Puts a text into the outbox, as an answer to `replyTo` if given, for now or for later. */
export function sendText(
  conversationId: string,
  text: string,
  replyTo: ThreadMessage | null,
  timing: Timing | null = null,
): void {
  const id = newId();
  const body = { id, type: 'text', text, ...(replyTo ? { replyToId: replyTo.id } : {}), ...timing } as const;
  const quoted = replyTo && { id: replyTo.id, text: replyTo.text, mine: replyTo.direction === 'outbound' };
  enqueue(conversationId, body, { type: 'text', text, content: null, quoted });
}
