import type { FeedEvent } from '@transom/protocol';
import { ApiError, call } from './api.ts';
import { serverNow } from './clock.ts';
import { adjustCounts, refreshCounts, refreshCountsSoon } from './counts.ts';
import { moveDrafts } from './drafts.ts';
import { type FeedClient, followFeed } from './feed-client.ts';
import type { NumberedEvent } from './inbox-state.ts';
import { forgetBeginnings, forgetInbox, keptPosition, notePosition, restoreInbox, startKeeping } from './keep-inbox.ts';
import { canResume } from './kept-inbox.ts';
import { applyToContacts, forgetContacts } from './known-contacts.ts';
import { applyToMentions, loadMentions } from './mentions.ts';
import { followNoticeSettings } from './notice-settings.ts';
import { clearNotices, joinNotices, noticeOf } from './notify.ts';
import { sendAll, startOutbox } from './outbox.ts';
import { readdressEntries } from './outbox-entries.ts';
import { beginPresence, endPresence, followPresence, takePresence } from './presence.ts';
import { applyToSession, bootstrap, useSession } from './session.ts';
import { applyBatch, startOver, useInbox } from './store.ts';
import { applyToThreadNotes, forgetThreadNotes } from './thread-notes.ts';
import { loadViews } from './views.ts';

/**
 * Brings the app to life for the member who is signed in: bootstrap, feed, outbox, counts. Returns the way to stop;
 * call it at sign-out.
 */
export function startLive(): () => void {
  let feed: FeedClient | null = null;
  let stopOutbox: (() => void) | null = null;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  const batch = batchPerFrame(take);

  /** Goes on from what is on screen when that is possible; `anew` when the feed has said that it is not. */
  const begin = async (anew = false) => {
    try {
      const known = useSession.getState().me?.member.id;
      const now = await bootstrap();
      if (stopped) return;
      attempts = 0;
      // Not there: the next bootstrap asks again.
      void loadMentions().catch(() => undefined);
      const before = keptPosition();
      const isSomebodyElse = known !== undefined && known !== useSession.getState().me?.member.id;
      if (isSomebodyElse) await forgetInbox();
      const resumes = !anew && !isSomebodyElse && before !== null && canResume(before, now);
      if (!resumes) {
        startOver(now);
        forgetBeginnings();
        forgetContacts();
        forgetThreadNotes();
        notePosition(now);
      }
      void refreshCounts();
      void loadViews();
      if (isSomebodyElse) stopOutbox?.();
      stopOutbox = isSomebodyElse ? startOutboxOfMember() : (stopOutbox ?? startOutboxOfMember());
      feed = followFeed({
        after: resumes ? before : now,
        onEvent: (seq, event) => batch.add({ seq, event }),
        onState: (connection) => {
          useInbox.setState({ connection });
          if (connection === 'live') sendAll();
        },
        onLine: (say) => (say ? beginPresence(say) : endPresence()),
        onPresence: takePresence,
        onReset: () => void begin(true),
        // A refused socket does not say why; an ordinary call does, and notices an ended session.
        onRefused: () => void call('me.get').catch(() => undefined),
      });
      if (!navigator.onLine) feed.setOnline(false);
    } catch (error) {
      if (stopped || (error instanceof ApiError && error.status === 401)) return;
      useInbox.setState({ connection: navigator.onLine ? 'reconnecting' : 'offline' });
      attempts += 1;
      retry = setTimeout(() => void begin(anew), Math.min(15_000, 500 * 2 ** attempts));
    }
  };

  const start = async () => {
    if ((await restoreInbox()) !== null && !stopped) stopOutbox ??= startOutboxOfMember();
    if (!stopped) await begin();
  };

  const stops = [followPresence(), startKeeping(), followNoticeSettings(), joinNotices()];
  const onOnline = () => {
    if (feed) return feed.setOnline(true);
    // Nothing could be asked yet: now it can.
    clearTimeout(retry);
    if (attempts > 0) void begin();
  };
  const onOffline = () => feed?.setOnline(false);
  const onVisible = () => {
    if (!document.hidden) feed?.nudge();
  };
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', onVisible);
  void start();

  return () => {
    stopped = true;
    clearTimeout(retry);
    batch.stop();
    for (const stop of stops) stop();
    feed?.stop();
    stopOutbox?.();
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

function startOutboxOfMember(): (() => void) | null {
  const memberId = useSession.getState().me?.member.id;
  return memberId ? startOutbox(memberId) : null;
}

function take(events: readonly NumberedEvent[]): void {
  const before = useInbox.getState().inbox.state.conversations;
  applyBatch(events);
  const last = events.at(-1);
  if (last) notePosition(`${useInbox.getState().epoch}.${last.seq}`);
  for (const { event } of events) {
    applyToSession(event);
    applyToContacts(event);
    applyToThreadNotes(event);
    applyToMentions(event);
    if (event.kind === 'conversation.merged') followMerge(event.conversationId, event.into.id);
  }
  if (events.some(({ event }) => event.kind === 'views.changed')) void loadViews();
  const touched = new Set(events.flatMap(({ event }) => conversationsOf(event)));
  if (touched.size > 0) {
    adjustCounts(before, useInbox.getState().inbox.state.conversations, touched);
    refreshCountsSoon();
  }
  noticeOf(events, serverNow());
  clearNotices(events);
}

/** What is written and not sent yet goes where the conversation went. */
function followMerge(from: string, to: string): void {
  readdressEntries(from, to);
  const memberId = useSession.getState().me?.member.id;
  if (memberId !== undefined) moveDrafts(memberId, from, to);
}

function conversationsOf(event: FeedEvent): string[] {
  switch (event.kind) {
    case 'message.added':
    case 'conversation.changed':
      return [event.conversation.id];
    case 'conversation.merged':
      return [event.conversationId, event.into.id];
    case 'conversation.split':
      return [event.conversation.id, event.other.id];
    default:
      return [];
  }
}

/** Gathers events and hands them over once per drawn frame; a hidden tab draws none, so there a timer does it. */
function batchPerFrame(flush: (events: readonly NumberedEvent[]) => void) {
  let events: NumberedEvent[] = [];
  let cancel: (() => void) | null = null;
  const run = () => {
    cancel?.();
    cancel = null;
    const due = events;
    events = [];
    flush(due);
  };
  return {
    add(event: NumberedEvent) {
      events.push(event);
      if (cancel) return;
      const frame = requestAnimationFrame(run);
      const timer = setTimeout(run, 100);
      cancel = () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      };
    },
    stop() {
      cancel?.();
      cancel = null;
      events = [];
    },
  };
}
