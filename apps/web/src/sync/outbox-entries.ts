import type { Media, RouteInput } from '@transom/protocol';
import { create } from 'zustand';
import { dropFile } from './kept-files.ts';
import type { Route } from './routes.ts';

type SendBody = RouteInput<Route<'conversations.send'>>['body'];

/** A message written here and not yet acknowledged by the server. */
export interface OutboxEntry {
  /** The client-made message id: the same in every attempt, so the server keeps one message. */
  id: string;
  conversationId: string;
  /** Server time of writing, ISO. Entries of a conversation go out in this order. */
  at: string;
  body: SendBody;
  /** What the bubble shows until the server's own rendering arrives. */
  shown: {
    type: string;
    text: string;
    content: unknown;
    quoted: { id: string; text: string; mine: boolean } | null;
    /** The uploaded file it sends. */
    media?: Media;
  };
  /** A file of this browser that is uploaded before the message goes out; `uploaded` once the server has it. */
  file?: { key: string; uploaded: boolean };
  /** Set when the server refused for good: the sentence to show. The text stays until a person decides. */
  refused: { code: string; message: string } | null;
}

interface Outbox {
  memberId: string | null;
  entries: readonly OutboxEntry[];
}
export const useOutbox = create<Outbox>(() => ({ memberId: null, entries: [] }));

/** One key an entry: two tabs writing at once cannot overwrite each other. Kept apart per member, as tabs may change hands. */
const prefixOf = (memberId: string) => `transom.outbox.${memberId}.`;

/** Reads what earlier visits left unsent, for this member alone. */
export function openOutbox(memberId: string): void {
  useOutbox.setState({ memberId, entries: readEntries(memberId) });
}

/** Takes over what another tab changed. Returns whether the change was about this outbox. */
export function noticeOtherTab(key: string | null): boolean {
  const { memberId } = useOutbox.getState();
  if (memberId === null || (key !== null && !key.startsWith(prefixOf(memberId)))) return false;
  openOutbox(memberId);
  return true;
}

export function writeEntry(entry: OutboxEntry): void {
  const { memberId, entries } = useOutbox.getState();
  if (memberId === null) throw new Error('The outbox is not open: nobody is signed in.');
  localStorage.setItem(prefixOf(memberId) + entry.id, JSON.stringify(entry));
  const others = entries.filter(({ id }) => id !== entry.id);
  useOutbox.setState({ entries: [...others, entry].sort(byAge) });
}

/** Two conversations became one: what still waits for the first goes to the second. */
export function readdressEntries(from: string, to: string): void {
  for (const entry of useOutbox.getState().entries) {
    if (entry.conversationId === from) writeEntry({ ...entry, conversationId: to });
  }
}

export function removeEntry(id: string): void {
  const { memberId, entries } = useOutbox.getState();
  const file = entries.find((entry) => entry.id === id)?.file;
  if (file) void dropFile(file.key);
  if (memberId !== null) localStorage.removeItem(prefixOf(memberId) + id);
  if (entries.some((entry) => entry.id === id)) {
    useOutbox.setState({ entries: entries.filter((entry) => entry.id !== id) });
  }
}

/** The oldest entry of a conversation that may go out, read from storage: another tab may have sent it meanwhile. */
export function nextEntry(conversationId: string): OutboxEntry | null {
  const { memberId } = useOutbox.getState();
  if (memberId === null) return null;
  return readEntries(memberId).find((entry) => entry.conversationId === conversationId && !entry.refused) ?? null;
}

function readEntries(memberId: string): OutboxEntry[] {
  const prefix = prefixOf(memberId);
  const entries: OutboxEntry[] = [];
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (!key?.startsWith(prefix)) continue;
    const entry = parseEntry(localStorage.getItem(key));
    if (entry) entries.push(entry);
  }
  return entries.sort(byAge);
}

function parseEntry(text: string | null): OutboxEntry | null {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const byAge = (a: OutboxEntry, b: OutboxEntry): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
