const settleMs = 250;
const unsaved = new Map<string, { text: string; timer: ReturnType<typeof setTimeout> }>();
const keyOf = (memberId: string, conversationId: string) => `transom.draft.${memberId}.${conversationId}`;

/** The text a member left unfinished in a conversation. */
export function readDraft(memberId: string, conversationId: string): string {
  const key = keyOf(memberId, conversationId);
  return unsaved.get(key)?.text ?? localStorage.getItem(key) ?? '';
}

/** Keeps the text across reloads, written once typing rests for a moment. */
export function writeDraft(memberId: string, conversationId: string, text: string): void {
  const key = keyOf(memberId, conversationId);
  clearTimeout(unsaved.get(key)?.timer);
  unsaved.set(key, { text, timer: setTimeout(() => save(key), settleMs) });
}

/** Forgets the draft at once: it was sent. */
export function clearDraft(memberId: string, conversationId: string): void {
  writeDraft(memberId, conversationId, '');
  save(keyOf(memberId, conversationId));
}

function save(key: string): void {
  const entry = unsaved.get(key);
  if (!entry) return;
  clearTimeout(entry.timer);
  unsaved.delete(key);
  if (entry.text === '') localStorage.removeItem(key);
  else localStorage.setItem(key, entry.text);
}

// A reload within the moment of rest must not lose the last words.
globalThis.addEventListener?.('pagehide', () => {
  for (const key of [...unsaved.keys()]) save(key);
});
