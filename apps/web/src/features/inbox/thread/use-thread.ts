import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { byThreadOrder } from '@/sync/inbox-state.ts';
import { loadNewer as fetchNewer, isBeyond, loadMessages, loadNewest } from '@/sync/load-thread.ts';
import { useOutbox } from '@/sync/outbox-entries.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';
import { useHeld } from '../use-held.ts';
import { useOnReconnect } from '../use-on-reconnect.ts';
import { localMessage } from './local-message.ts';
import type { ThreadMessage } from './thread-rows.ts';

export interface ThreadState {
  /** In thread order; what waits in the outbox stands at the end. */
  messages: ThreadMessage[];
  /** What waits for its time, the next one first. */
  scheduled: ThreadMessage[];
  status: 'loading' | 'ready' | 'failed';
  hasOlder: boolean;
  loadOlder: () => void;
  /** The thread was opened in its middle, and newer messages than these are to come. */
  hasNewer: boolean;
  loadNewer: () => void;
  /** Leaves the middle for the newest messages. */
  showNewest: () => void;
}

/** The messages of one conversation, live, with those not sent yet. */
export function useThread(conversationId: string): ThreadState {
  const thread = useInbox((store) => store.inbox.state.threads.get(conversationId));
  const pages = useInbox((store) => store.threads[conversationId]);
  const ready = useInbox((store) => store.epoch !== null);
  const entries = useOutbox((outbox) => outbox.entries);
  const me = useSession((session) => session.me?.member);
  const [failed, setFailed] = useState(false);

  const loadOlder = useCallback(() => {
    setFailed(false);
    loadMessages(conversationId).catch(() => setFailed(true));
  }, [conversationId]);
  // What does not come is asked for again by scrolling or by the pill.
  const loadNewer = useCallback(() => void fetchNewer(conversationId).catch(() => undefined), [conversationId]);
  const showNewest = useCallback(() => void loadNewest(conversationId).catch(() => undefined), [conversationId]);

  const missing = ready && pages === undefined;
  useEffect(() => {
    if (missing) loadOlder();
  }, [missing, loadOlder]);
  useOnReconnect(
    useCallback(() => {
      if (missing) loadOlder();
    }, [missing, loadOlder]),
  );

  const end = pages?.end ?? null;
  const { messages, scheduled } = useMemo(() => {
    const known: ThreadMessage[] = [...(thread?.values() ?? [])].sort(byThreadOrder);
    const waiting = entries.filter((entry) => entry.conversationId === conversationId && !thread?.has(entry.id));
    const all = me ? [...known, ...waiting.map((entry) => localMessage(entry, me))] : known;
    return {
      messages: all.filter(
        (message) => message.status !== 'scheduled' && !wasTakenBack(message) && !isBeyond(message, end),
      ),
      scheduled: all.filter(({ status }) => status === 'scheduled').sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    };
  }, [thread, entries, end, conversationId, me]);

  // Whoever writes from the middle of a thread is brought to where it will stand.
  const written = entries.findLast((entry) => entry.conversationId === conversationId)?.id ?? null;
  const before = useRef(written);
  useEffect(() => {
    if (end !== null && written !== null && written !== before.current) showNewest();
    before.current = written;
  }, [end, written, showNewest]);

  const held = useHeld(pages && messages);
  const status = held ? 'ready' : failed ? 'failed' : 'loading';
  return {
    messages: held ?? messages,
    scheduled,
    status,
    hasOlder: pages !== undefined && pages.nextCursor !== null,
    loadOlder,
    hasNewer: end !== null,
    loadNewer,
    showNewest,
  };
}

/** Scheduled and cancelled by hand: nobody needs to read it. */
const wasTakenBack = ({ status, error }: ThreadMessage): boolean =>
  status === 'cancelled' && error?.code === 'cancelled';
