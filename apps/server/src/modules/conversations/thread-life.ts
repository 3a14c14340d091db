import { opensWindow, serviceWindowMs } from './model.ts';

/** A conversation's row as JSON, in the names of the database. Times are ISO text. */
export interface Life {
  id: string;
  channel_id: string;
  contact_id: string;
  status: string;
  snoozed_until: string | null;
  assignee_id: string | null;
  unread_count: number;
  turn_bot_id: string | null;
  last_message_id: string | null;
  last_message_at: string | null;
  last_message_text: string | null;
  last_message_type: string | null;
  last_message_direction: string | null;
  last_message_sender_kind: string | null;
  last_activity_at: string;
  last_customer_at: string | null;
  last_customer_wamid: string | null;
  window_expires_at: string | null;
  created_at: string;
  waiting_since: string | null;
  episode_opened_at: string | null;
  episode_customer_at: string | null;
  episode_response_at: string | null;
  cancel_on_answer: boolean;
}

/** A message that came after two threads were joined. */
export interface LaterMessage {
  id: string;
  arrival: number;
  at: string;
  direction: 'inbound' | 'outbound';
  type: string;
  text: string;
  status: string;
  wamid: string | null;
  senderKind: string;
  inGroup: boolean;
  /** The contact whose key it came by. */
  mergedFrom: string | null;
}

const time = (text: string | null) => (text === null ? Number.NEGATIVE_INFINITY : Date.parse(text));
const newerOf = <T extends string | null>(a: T, b: T): T => (time(b) > time(a) ? b : a);
const olderOf = (a: string | null, b: string | null) => (a === null || (b !== null && time(b) < time(a)) ? b : a);

/** Two threads as one: the kept one's, with the newer preview, all that is unread and the longer window. */
export function joinLives(kept: Life, gone: Life): Life {
  const previewed = endsLater(gone, kept) ? gone : kept;
  const heard = time(gone.last_customer_at) > time(kept.last_customer_at) ? gone : kept;
  return {
    ...kept,
    status: gone.status === 'open' ? 'open' : kept.status,
    snoozed_until: gone.status === 'open' ? null : kept.snoozed_until,
    assignee_id: kept.assignee_id ?? gone.assignee_id,
    unread_count: kept.unread_count + gone.unread_count,
    ...previewOfLife(previewed),
    last_activity_at: newerOf(kept.last_activity_at, gone.last_activity_at),
    last_customer_at: heard.last_customer_at,
    last_customer_wamid: heard.last_customer_wamid,
    window_expires_at: newerOf(kept.window_expires_at, gone.window_expires_at),
    waiting_since: olderOf(kept.waiting_since, gone.waiting_since),
    cancel_on_answer: kept.cancel_on_answer || gone.cancel_on_answer,
  };
}

/** Meta's times are whole seconds; within one, ids are made in the order of arrival. */
function endsLater(a: Life, b: Life): boolean {
  const [one, other] = [time(a.last_message_at), time(b.last_message_at)];
  return one > other || (one === other && (a.last_message_id ?? '') > (b.last_message_id ?? ''));
}

const previewOfLife = (life: Life) => ({
  last_message_id: life.last_message_id,
  last_message_at: life.last_message_at,
  last_message_text: life.last_message_text,
  last_message_type: life.last_message_type,
  last_message_direction: life.last_message_direction,
  last_message_sender_kind: life.last_message_sender_kind,
});

const decided = [
  'status',
  'snoozed_until',
  'assignee_id',
  'turn_bot_id',
  'episode_opened_at',
  'episode_customer_at',
  'episode_response_at',
  'cancel_on_answer',
] as const;

/** What the team decided since the merge holds; the rest is as it was `before`. */
export function withDecisions(before: Life, after: Life, now: Life): Life {
  const changed = decided.filter((field) => now[field] !== after[field]).map((field) => [field, now[field]]);
  return { ...before, ...Object.fromEntries(changed) };
}

/** One side of a thread that is taken apart: as it was, and what has been written on this side since. */
export function goOn(before: Life, later: readonly LaterMessage[], joined: Life): Life {
  const life = { ...before };
  for (const message of later) {
    if (message.status === 'scheduled') continue;
    if (life.last_message_at === null || time(message.at) >= time(life.last_message_at)) {
      life.last_message_id = message.id;
      life.last_message_at = message.at;
      life.last_message_text = message.text;
      life.last_message_type = message.type;
      life.last_message_direction = message.direction;
      life.last_message_sender_kind = message.senderKind;
    }
    life.last_activity_at = newerOf(life.last_activity_at, message.at);
    if (message.senderKind === 'contact') hear(life, message);
    else if (message.direction === 'outbound') life.waiting_since = null;
  }
  // Whoever read, answered or was refused in the joined thread did so in both.
  life.unread_count = Math.min(life.unread_count, joined.unread_count);
  if (joined.waiting_since === null) life.waiting_since = null;
  if (time(joined.window_expires_at) < time(life.window_expires_at)) life.window_expires_at = joined.window_expires_at;
  return life;
}

function hear(life: Life, message: LaterMessage): void {
  life.unread_count += 1;
  if (life.status !== 'open') Object.assign(life, { status: 'open', snoozed_until: null });
  life.waiting_since ??= message.at;
  if (time(message.at) >= time(life.last_customer_at)) {
    life.last_customer_at = message.at;
    life.last_customer_wamid = message.wamid;
  }
  if (!opensWindow(message.type, message.inGroup)) return;
  const expires = new Date(time(message.at) + serviceWindowMs).toISOString();
  life.window_expires_at = newerOf(life.window_expires_at, expires);
}

/**
 * Which messages written since the merge belong to the contact that was gone: the customer's by the key they came by,
 * the team's with the customer's word they followed, which is where they were sent.
 *
 * @param reachedGone where the team's words went before the customer said anything
 */
export function sideOf(
  later: readonly LaterMessage[],
  isGone: (contactId: string) => boolean,
  stayed: 'kept' | 'gone',
  reachedGone: boolean,
): { kept: LaterMessage[]; gone: LaterMessage[] } {
  const sides: { kept: LaterMessage[]; gone: LaterMessage[] } = { kept: [], gone: [] };
  let side: 'kept' | 'gone' = reachedGone ? 'gone' : 'kept';
  for (const message of [...later].sort((a, b) => a.arrival - b.arrival)) {
    if (message.mergedFrom) side = isGone(message.mergedFrom) ? 'gone' : 'kept';
    else if (message.senderKind === 'contact') side = stayed;
    sides[side].push(message);
  }
  return sides;
}

/** A thread that begins with these messages. */
export function newLife(id: string, place: { channelId: string; contactId: string }, since: string): Life {
  return {
    id,
    channel_id: place.channelId,
    contact_id: place.contactId,
    status: 'open',
    snoozed_until: null,
    assignee_id: null,
    unread_count: 0,
    turn_bot_id: null,
    last_message_id: null,
    last_message_at: null,
    last_message_text: null,
    last_message_type: null,
    last_message_direction: null,
    last_message_sender_kind: null,
    last_activity_at: since,
    last_customer_at: null,
    last_customer_wamid: null,
    window_expires_at: null,
    created_at: since,
    waiting_since: null,
    episode_opened_at: null,
    episode_customer_at: null,
    episode_response_at: null,
    cancel_on_answer: false,
  };
}
