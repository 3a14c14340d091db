import { useCallback, useRef } from 'react';
import { call } from '@/sync/api.ts';

/** WhatsApp shows "typing…" for up to 25 s, so saying it again every 20 s keeps it up (Cloud API, typing indicators). */
const everyMs = 20_000;

/** Tells the customer that somebody is typing, at most every 20 s. */
export function useTypingSignal(conversationId: string): () => void {
  const last = useRef({ id: '', at: 0 });
  return useCallback(() => {
    const now = Date.now();
    if (last.current.id === conversationId && now - last.current.at < everyMs) return;
    last.current = { id: conversationId, at: now };
    // A courtesy: when it cannot be shown, nobody needs to hear of it.
    call('conversations.typing', { params: { id: conversationId } }).catch(() => undefined);
  }, [conversationId]);
}
