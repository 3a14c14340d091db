import { dropFile, keepFile, keptFile } from '@/sync/kept-files.ts';
import { useSession } from '@/sync/session.ts';

/** A recording that was neither sent nor thrown away: kept per member and conversation, as text is. */
const keyOf = (conversationId: string) =>
  `transom.voice-draft.${useSession.getState().me?.member.id ?? ''}.${conversationId}`;

/** Length of the recording that waits in a conversation, ms; null when there is none. */
export function voiceDraftMs(conversationId: string): number | null {
  const ms = localStorage.getItem(keyOf(conversationId));
  return ms === null ? null : Number(ms);
}

export async function keepVoiceDraft(conversationId: string, file: File, ms: number): Promise<void> {
  const key = keyOf(conversationId);
  await keepFile(key, file);
  localStorage.setItem(key, String(ms));
}

export const readVoiceDraft = (conversationId: string): Promise<File | undefined> => keptFile(keyOf(conversationId));

export function dropVoiceDraft(conversationId: string): void {
  const key = keyOf(conversationId);
  localStorage.removeItem(key);
  void dropFile(key);
}
