import type { ThreadItem } from '../world/thread.ts';
import type { MessageStatus, ThreadMessage } from '../world/types.ts';
import { dayLabel } from './day-label.ts';
import { contentOf, type MessageContent, quotedWamid, summaryOf } from './message-content.ts';
import { fieldAt, textAt } from './read-field.ts';

/** What a bubble needs, read from a stored message or one under way. */
export interface BubbleRow {
  key: string;
  /** Null while the sandbox has not named it: then it cannot be quoted. */
  wamid: string | null;
  fromCustomer: boolean;
  at: string;
  status: MessageStatus | 'sending' | 'refused';
  reason: string | null;
  type: string;
  /** Meta's body, as it stands after edits. */
  message: unknown;
  content: MessageContent;
  quote: { fromCustomer: boolean; text: string } | null;
  reactions: readonly Reaction[];
  edited: boolean;
  forwarded: 'once' | 'often' | null;
  inGroup: boolean;
  startsGroup: boolean;
  /** The pill above it, on the first message of a day. */
  day: string | null;
}

export interface Reaction {
  fromCustomer: boolean;
  emoji: string;
}

/** The chat as the phone shows it. */
export interface Chat {
  rows: BubbleRow[];
  /** Messages of the business that have not reached this phone: it is offline or has blocked the business. */
  waiting: number;
}

/**
 * Turns a thread into what is drawn: reactions, edits and deletions change the message they are about, messages that
 * never reached this phone are left out (those still on the way are counted), and each day and speaker start anew.
 */
export function chatOf(items: readonly ThreadItem[], now: Date): Chat {
  const rows: BubbleRow[] = [];
  const byWamid = new Map<string, BubbleRow>();
  const effects: BubbleRow[] = [];
  let waiting = 0;

  for (const item of items) {
    const row = rowOf(item);
    if (!row.fromCustomer && row.status === 'sent' && row.content.kind !== 'reaction') {
      waiting += 1;
      continue;
    }
    if (!row.fromCustomer && row.status === 'failed') continue;
    if (row.content.kind === 'reaction' || row.content.kind === 'edit' || row.content.kind === 'revoke') {
      effects.push(row);
      continue;
    }
    const before = rows.at(-1);
    const day = dayLabel(new Date(row.at), now);
    const startsDay = before === undefined || dayLabel(new Date(before.at), now) !== day;
    row.day = startsDay ? day : null;
    row.startsGroup = startsDay || before.fromCustomer !== row.fromCustomer || before.content.kind === 'system';
    rows.push(row);
    if (row.wamid !== null) byWamid.set(row.wamid, row);
  }

  for (const { content, fromCustomer } of effects) applyEffect(byWamid, content, fromCustomer);
  for (const row of rows) row.quote = quoteOf(row.message, byWamid);
  return { rows, waiting };
}

const DELETED: MessageContent = { kind: 'deleted' };

function applyEffect(byWamid: ReadonlyMap<string, BubbleRow>, effect: MessageContent, fromCustomer: boolean): void {
  if (effect.kind !== 'reaction' && effect.kind !== 'edit' && effect.kind !== 'revoke') return;
  const row = byWamid.get(effect.targetWamid ?? '');
  if (!row) return;
  if (effect.kind === 'reaction') {
    const others = row.reactions.filter((reaction) => reaction.fromCustomer !== fromCustomer);
    row.reactions = effect.emoji === '' ? others : [...others, { fromCustomer, emoji: effect.emoji }];
    return;
  }
  // Nobody changes the words of others.
  if (row.fromCustomer !== fromCustomer || row.content === DELETED) return;
  if (effect.kind === 'revoke') {
    row.content = DELETED;
    row.reactions = [];
    row.forwarded = null;
    return;
  }
  row.content = effect.content;
  row.message = effect.message;
  row.edited = true;
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
    a.edited === b.edited &&
    wordsOf(a.reactions) === wordsOf(b.reactions)
  );
}

const wordsOf = (reactions: readonly Reaction[]) =>
  reactions.map(({ fromCustomer, emoji }) => `${fromCustomer}${emoji}`).join();

function rowOf(item: ThreadItem): BubbleRow {
  const { message } = item.message;
  const type = item.kind === 'stored' ? item.message.type : item.message.message.type;
  const base = {
    key: item.key,
    at: item.at,
    type,
    message,
    quote: null,
    reactions: [],
    edited: false,
    forwarded: forwardOf(message),
    inGroup: textAt(message, 'group_id') !== null,
    startsGroup: false,
    day: null,
  };
  if (item.kind === 'stored') {
    const { wamid, fromCustomer, status } = item.message;
    return { ...base, wamid, fromCustomer, status, reason: null, content: contentOnce(item.message) };
  }
  const { wamid, state, reason } = item.message;
  return {
    ...base,
    wamid,
    fromCustomer: true,
    status: state === 'accepted' ? 'pending' : state,
    reason,
    content: contentOf({ type, message, text: '' }),
  };
}

function forwardOf(message: unknown): BubbleRow['forwarded'] {
  if (fieldAt(message, 'context', 'frequently_forwarded') === true) return 'often';
  return fieldAt(message, 'context', 'forwarded') === true ? 'once' : null;
}

function quoteOf(message: unknown, byWamid: ReadonlyMap<string, BubbleRow>): BubbleRow['quote'] {
  const wamid = quotedWamid(message);
  if (wamid === null) return null;
  const quoted = byWamid.get(wamid);
  return quoted
    ? { fromCustomer: quoted.fromCustomer, text: summaryOf(quoted.content) }
    : { fromCustomer: false, text: 'An earlier message' };
}
