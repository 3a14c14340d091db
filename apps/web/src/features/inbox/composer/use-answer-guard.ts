import { useEffect, useRef, useState } from 'react';
import { serverNow } from '@/sync/clock.ts';
import { notePresentTyping, stopPresentTyping } from '@/sync/presence.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';
import type { CrossedAnswer } from './crossed-answer.ts';

/** Loaded with the first letter, so that it is here by the time something is sent. */
const loadRule = () => import('./crossed-answer.ts').then(({ crossedAnswer }) => (rule = crossedAnswer));
let rule: typeof import('./crossed-answer.ts').crossedAnswer | null = null;

export interface AnswerGuard {
  /** The answer to be read before sending; null: nothing stands in the way. */
  crossed: CrossedAnswer | null;
  /** Asked before sending: true when somebody else has just answered. */
  stops: () => boolean;
  /** The answer was read, or is to be ignored: it stands in the way no longer. */
  pass: () => void;
}

/** Watches a text being written: colleagues see it, and an answer that crosses it is told before it is sent. */
export function useAnswerGuard(conversationId: string, text: string): AnswerGuard {
  const [crossed, setCrossed] = useState<CrossedAnswer | null>(null);
  const readUntil = useRef(0);
  const begun = useRef<number | null>(null);
  const last = useRef(text);
  const writing = text.trim() !== '';

  useEffect(() => {
    if (!writing) {
      begun.current = null;
      setCrossed(null);
      stopPresentTyping();
    } else {
      begun.current ??= serverNow();
      if (!rule) loadRule().catch(() => undefined);
      // A draft found on opening is not somebody typing.
      if (last.current !== text) notePresentTyping(conversationId);
    }
    last.current = text;
  }, [conversationId, text, writing]);
  useEffect(() => stopPresentTyping, []);

  return {
    crossed,
    stops() {
      const thread = useInbox.getState().inbox.state.threads.get(conversationId);
      const now = serverNow();
      const found = rule?.(thread?.values() ?? [], {
        myId: useSession.getState().me?.member.id ?? null,
        since: begun.current ?? now,
        now,
        readUntil: readUntil.current,
      });
      setCrossed(found ?? null);
      return Boolean(found);
    },
    pass() {
      if (crossed) readUntil.current = crossed.at;
      setCrossed(null);
    },
  };
}
