import { create } from 'zustand';

const settleMs = 250;
const unsaved = new Map<string, { text: string; timer: ReturnType<typeof setTimeout> | null }>();

/** What is being written: the answer to the customer, or a note for the team. Each has a draft of its own. */
export type DraftKind = 'message' | 'note';

export interface DraftPlace {
  memberId: string;
  conversationId: string;
  kind: DraftKind;
}

const keyOf = ({ memberId, conversationId, kind }: DraftPlace) =>
  `transom.${kind === 'note' ? 'note-draft' : 'draft'}.${memberId}.${conversationId}`;

/** The text a member left unfinished in a conversation. */
export function readDraft(place: DraftPlace): string {
  const key = keyOf(place);
  return unsaved.get(key)?.text ?? localStorage.getItem(key) ?? '';
}

/** Keeps the text across reloads and crashes: written a moment after it changed, also while typing goes on. */
export function writeDraft(place: DraftPlace, text: string): void {
  const key = keyOf(place);
  const timer = unsaved.get(key)?.timer ?? setTimeout(() => save(key), settleMs);
  unsaved.set(key, { text, timer });
}

/** Forgets the draft at once: it was sent. */
export function clearDraft(place: DraftPlace): void {
  writeDraft(place, '');
  save(keyOf(place));
}

/** Rises when drafts were moved, so that a text on screen is read anew. */
export const useDraftMoves = create(() => ({ version: 0 }));

/** Two conversations became one: what was begun in the first goes on in the second, after what was begun there. */
export function moveDrafts(memberId: string, from: string, to: string): void {
  for (const kind of ['message', 'note'] as const) {
    const moved = readDraft({ memberId, conversationId: from, kind });
    if (moved === '') continue;
    const there = readDraft({ memberId, conversationId: to, kind });
    writeDraft({ memberId, conversationId: to, kind }, there === '' ? moved : `${there}\n${moved}`);
    clearDraft({ memberId, conversationId: from, kind });
    useDraftMoves.setState(({ version }) => ({ version: version + 1 }));
  }
}

function save(key: string): void {
  const entry = unsaved.get(key);
  if (!entry) return;
  if (entry.timer !== null) clearTimeout(entry.timer);
  try {
    if (entry.text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, entry.text);
    unsaved.delete(key);
  } catch {
    // Storage full or forbidden: the text is kept here, and the next change tries again.
    unsaved.set(key, { text: entry.text, timer: null });
  }
}

const saveAll = () => {
  for (const key of [...unsaved.keys()]) save(key);
};
// A reload, or a phone that puts the page away, must not lose the last words.
globalThis.addEventListener?.('pagehide', saveAll);
globalThis.document?.addEventListener('visibilitychange', saveAll);
