import type { FeedEvent, NoticeRule } from '@transom/protocol';
import { isQuiet, rulePasses } from '@transom/protocol/notice-rules';
import { playTone, useChime } from './chime.ts';
import type { NumberedEvent } from './inbox-state.ts';
import { readNoticeSettings } from './notice-settings.ts';
import { useSession } from './session.ts';
import { useInbox } from './store.ts';
import { inOneTab, joinTabs, readTabs, tellTabs } from './tabs.ts';

/** A reload of the page must not ring for what came hours ago: only messages younger than this do. Milliseconds. */
const freshMs = 120_000;

export type AddedMessage = Extract<FeedEvent, { kind: 'message.added' }>;

interface Listener {
  myId: string;
  /** The conversations on screen, in this tab or another. */
  shown: ReadonlySet<string>;
  /** Server time, ms. */
  now: number;
}

/** Does this event call by a rule? A customer wrote, in a conversation the listener cares for and does not look at. */
export function deservesNotice({ event }: NumberedEvent, rule: NoticeRule, { myId, shown, now }: Listener): boolean {
  if (event.kind !== 'message.added' || event.message.direction !== 'inbound') return false;
  if (event.message.sender.kind === 'system' || now - Date.parse(event.message.at) > freshMs) return false;
  if (shown.has(event.message.conversationId)) return false;
  return rulePasses(rule, event.conversation.assignee?.id ?? null, myId);
}

/** Lets the tabs of this browser know of each other, so that one of them sounds. Returns how to stop. */
export function joinNotices(): () => void {
  const leave = joinTabs();
  const unsubscribe = useInbox.subscribe(({ viewing }, before) => {
    if (viewing !== before.viewing) tellTabs();
  });
  return () => {
    leave();
    unsubscribe();
  };
}

/** Rings once for a batch of events, however many messages it holds, and shows a notification per conversation. */
export function noticeOf(events: readonly NumberedEvent[], now: number): void {
  const myId = useSession.getState().me?.member.id;
  const settings = readNoticeSettings();
  if (!myId || isQuiet(settings.quietHours, now)) return;
  const { shown, attended } = readTabs();
  const calls = (rule: NoticeRule) =>
    events
      .filter((event) => deservesNotice(event, rule, { myId, shown, now }))
      .map(({ event }) => event as AddedMessage);

  const loudest = calls(settings.sound).at(-1);
  if (loudest && !useChime.getState().locked) {
    inOneTab(`ring.${loudest.message.id}`, freshMs, () => void playTone(settings.tone, settings.volume));
  }
  if (attended || !globalThis.Notification || Notification.permission !== 'granted') return;
  for (const call of newestOfEach(calls(settings.desktop))) {
    inOneTab(`notice.${call.message.id}`, freshMs, () => {
      void import('./desktop-notices.ts').then(({ showNotice }) => showNotice(call, settings.showText));
    });
  }
}

/** Notifications of conversations that somebody has read, here or elsewhere, go. */
export function clearNotices(events: readonly NumberedEvent[]): void {
  if (!globalThis.Notification || Notification.permission !== 'granted') return;
  const read = events.flatMap(({ event }) =>
    event.kind === 'conversation.changed' && event.conversation.unreadCount === 0 ? [event.conversation.id] : [],
  );
  if (read.length === 0) return;
  void import('./desktop-notices.ts').then(({ closeNotices }) => closeNotices(read));
}

function newestOfEach(calls: readonly AddedMessage[]): Iterable<AddedMessage> {
  return new Map(calls.map((call) => [call.message.conversationId, call])).values();
}
