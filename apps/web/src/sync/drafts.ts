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
