import type { Message } from '@transom/protocol';
import { call } from './api.ts';
import { serverNow } from './clock.ts';
import { newId } from './new-id.ts';
import { putSentMessage, useInbox } from './store.ts';

/** How long a refusal of WhatsApp may take to come back. */
const watchMs = 60_000;

/**
 * Sets our reaction to a message, or takes it back with an empty emoji. It shows at once; `onRefused` runs when the
 * server or, later, WhatsApp does not take it, and what stood before is back.
 */
export async function react(message: Message, emoji: string, onRefused: (error?: unknown) => void): Promise<void> {
  const others = message.reactions.filter(({ by }) => by !== 'business');
  const ours = { emoji, by: 'business' as const, at: new Date(serverNow()).toISOString() };
  putSentMessage({ ...message, reactions: emoji === '' ? others : [...others, ours] });
  const body = { id: newId(), type: 'reaction', reaction: { messageId: message.id, emoji } } as const;
  try {
    await call('conversations.send', { params: { id: message.conversationId }, body });
  } catch (error) {
    putSentMessage(message);
    return onRefused(error);
  }
  if (emoji !== '') watch(message, emoji, onRefused);
}

/** A reaction that was set and is then gone, without another one of ours, was refused. */
function watch({ id, conversationId }: Message, emoji: string, onRefused: () => void): void {
  const isSet = () => {
    const known = useInbox.getState().inbox.state.threads.get(conversationId)?.get(id);
    return known?.reactions.some((reaction) => reaction.by === 'business' && reaction.emoji === emoji);
  };
  const turn = (latest.get(id) ?? 0) + 1;
  latest.set(id, turn);
  const stop = useInbox.subscribe(() => {
    if (latest.get(id) !== turn) return end();
    if (isSet() !== false) return;
    end();
    onRefused();
  });
  const timer = setTimeout(() => end(), watchMs);
  const end = () => {
    clearTimeout(timer);
    stop();
  };
}

/** Counts our reactions to a message: only the latest one is watched. */
const latest = new Map<string, number>();
