import type { ThreadItem } from '../world/thread.ts';
import type { MessageStatus, ThreadMessage } from '../world/types.ts';
import { dayLabel } from './day-label.ts';
import { contentOf, type MessageContent, quotedWamid, summaryOf } from './message-content.ts';

/** What a bubble needs, read from a stored message or one under way. */
export interface BubbleRow {
  key: string;
  /** Null while the sandbox has not named it: then it cannot be quoted. */
  wamid: string | null;
  fromCustomer: boolean;
  at: string;
  status: MessageStatus | 'sending' | 'refused';
  reason: string | null;
  content: MessageContent;
  quote: { fromCustomer: boolean; text: string } | null;
  reactions: readonly string[];
  startsGroup: boolean;
  /** The pill above it, on the first message of a day. */
  day: string | null;
}

/** The chat as the phone shows it. */
export interface Chat {
  rows: BubbleRow[];
  /** Messages of the business that have not reached this phone: it is offline or has blocked the business. */
  waiting: number;
}

/**
 * Turns a thread into what is drawn: reactions sit on their message, messages that never reached this phone
 * are left out (those still on the way are counted), and each day and each speaker start anew.
 */
export function chatOf(items: readonly ThreadItem[], now: Date): Chat {
  const rows: BubbleRow[] = [];
  const byWamid = new Map<string, BubbleRow>();
  const reactions = new Map<string, Map<boolean, string>>();
  let waiting = 0;

  for (const item of items) {
    const row = rowOf(item);
    if (!row.fromCustomer && row.status === 'sent') {
      waiting += 1;
      continue;
    }
    if (!row.fromCustomer && row.status === 'failed') continue;
    if (row.content.kind === 'reaction') {
      const target = row.content.targetWamid ?? '';
      const onTarget = reactions.get(target) ?? new Map<boolean, string>();
      reactions.set(target, onTarget.set(row.fromCustomer, row.content.emoji));
      continue;
    }
    const before = rows.at(-1);
    const day = dayLabel(new Date(row.at), now);
    const startsDay = before === undefined || dayLabel(new Date(before.at), now) !== day;
    const placed: BubbleRow = {
      ...row,
      day: startsDay ? day : null,
      startsGroup: startsDay || before.fromCustomer !== row.fromCustomer,
      quote: quoteOf(item, byWamid),
    };
    rows.push(placed);
    if (placed.wamid !== null) byWamid.set(placed.wamid, placed);
  }

  for (const [wamid, bySpeaker] of reactions) {
    const row = byWamid.get(wamid);
    if (row) row.reactions = [...bySpeaker.values()].filter((emoji) => emoji !== '');
  }
  return { rows, waiting };
}

const contents = new WeakMap<ThreadMessage, MessageContent>();

/** An unchanged message keeps its object, so its content is read once and its bubble need not be drawn again. */
function contentOnce(message: ThreadMessage): MessageContent {
  const known = contents.get(message) ?? contentOf(message);
  contents.set(message, known);
  return known;
}

/** True when both rows draw the same bubble. */
export function isSameRow(a: BubbleRow, b: BubbleRow): boolean {
  return (
    a.content === b.content &&
    a.wamid === b.wamid &&
    a.status === b.status &&
    a.reason === b.reason &&
    a.at === b.at &&
    a.startsGroup === b.startsGroup &&
    a.day === b.day &&
    a.quote?.text === b.quote?.text &&
    a.reactions.join() === b.reactions.join()
  );
}

function rowOf(item: ThreadItem): BubbleRow {
  const base = { key: item.key, at: item.at, quote: null, reactions: [], startsGroup: false, day: null };
  if (item.kind === 'stored') {
    const { wamid, fromCustomer, status } = item.message;
    return { ...base, wamid, fromCustomer, status, reason: null, content: contentOnce(item.message) };
  }
  const { wamid, state, reason, message } = item.message;
  return {
    ...base,
    wamid,
    fromCustomer: true,
    status: state === 'accepted' ? 'pending' : state,
    reason,
    content: contentOf({ type: message.type, message, text: '' }),
  };
}

function quoteOf(item: ThreadItem, byWamid: ReadonlyMap<string, BubbleRow>): BubbleRow['quote'] {
  const wamid = quotedWamid(item.message.message);
  if (wamid === null) return null;
  const quoted = byWamid.get(wamid);
  return quoted
    ? { fromCustomer: quoted.fromCustomer, text: summaryOf(quoted.content) }
    : { fromCustomer: false, text: 'An earlier message' };
}
