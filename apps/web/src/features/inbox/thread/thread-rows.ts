import type { Message, Note } from '@transom/protocol';
import type { OutboxEntry } from '@/sync/outbox-entries.ts';

/** A message as the thread draws it: the server's, or one that still waits in the outbox (`local`). */
export interface ThreadMessage extends Message {
  local?: OutboxEntry;
}

export type ThreadRow =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'unread'; key: string; count: number }
  | { kind: 'notice'; key: string; message: ThreadMessage }
  | { kind: 'note'; key: string; note: Note }
  | { kind: 'message'; key: string; message: ThreadMessage; first: boolean };

const sameBreathMs = 5 * 60_000;

/** Where the unread divider stands, fixed when the thread was opened. */
export interface UnreadMark {
  firstId: string;
  count: number;
}

/**
 * The rows of a thread in order: day pills, the unread divider, bubbles grouped while one sender goes on within five
 * minutes. `messages` are in thread order. While older ones are to come, the first has no pill: its day may begin further
 * up, and a pill that moves there would take what is being read along. `notes` (oldest first) stand where they were written.
 */
export function threadRows(
  messages: readonly ThreadMessage[],
  unread: UnreadMark | null,
  hasOlder: boolean,
  notes: readonly Note[] = [],
): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let previous: ThreadMessage | null = null;
  let day: string | null = null;
  let written = 0;
  const beginDay = (at: Date): boolean => {
    const newDay = day !== dayOf(at);
    if (newDay && !(day === null && hasOlder)) rows.push({ kind: 'day', key: `day-${dayOf(at)}`, at });
    day = dayOf(at);
    return newDay;
  };
  const notesUntil = (at: string | null) => {
    for (let note = notes[written]; note && (at === null || note.createdAt < at); note = notes[++written]) {
      beginDay(new Date(note.createdAt));
      rows.push({ kind: 'note', key: note.id, note });
      previous = null;
    }
  };
  for (const message of messages) {
    notesUntil(message.at);
    const newDay = beginDay(new Date(message.at));
    const divided = unread?.firstId === message.id;
    if (divided) rows.push({ kind: 'unread', key: 'unread', count: unread.count });
    if (message.type === 'system') {
      rows.push({ kind: 'notice', key: message.id, message });
    } else {
      const first = newDay || divided || previous === null || !sameBreath(previous, message);
      rows.push({ kind: 'message', key: message.id, message, first });
    }
    previous = message;
  }
  notesUntil(null);
  return withoutRepeatedKeys(rows);
}

function sameBreath(a: ThreadMessage, b: ThreadMessage): boolean {
  return (
    a.type !== 'system' &&
    a.direction === b.direction &&
    a.sender.kind === b.sender.kind &&
    a.sender.id === b.sender.id &&
    Date.parse(b.at) - Date.parse(a.at) < sameBreathMs
  );
}

/** A clock set back can bring the same day twice; keys must stay unique. */
function withoutRepeatedKeys(rows: ThreadRow[]): ThreadRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = seen.has(row.key) ? `${row.key}-${seen.size}` : row.key;
    seen.add(key);
    return key === row.key ? row : { ...row, key };
  });
}

const dayOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

/**
 * The first message of the last `count` inbound ones: above it stands the unread divider. None when that message lies
 * in an older page.
 */
export function unreadMark(messages: readonly Message[], count: number, hasOlder: boolean): UnreadMark | null {
  if (count <= 0) return null;
  let left = count;
  let firstId: string | null = null;
  for (let i = messages.length - 1; i >= 0 && left > 0; i--) {
    const message = messages[i];
    if (message?.direction !== 'inbound' || message.type === 'system') continue;
    firstId = message.id;
    left -= 1;
  }
  return firstId === null || (left > 0 && hasOlder) ? null : { firstId, count };
}
