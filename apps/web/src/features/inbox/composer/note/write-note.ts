import { call } from '@/sync/api.ts';
import { newId } from '@/sync/new-id.ts';
import { useSession } from '@/sync/session.ts';
import { namedIn } from './named-in.ts';

/** One id for one text, so that trying again after a lost answer cannot write it twice. */
const ids = new Map<string, string>();

/** Writes a note in a conversation. Throws when the server refuses or is not reached; then the text is still the writer's. */
export async function writeNote(contactId: string, conversationId: string, text: string): Promise<void> {
  const key = `${conversationId}\n${text}`;
  const id = ids.get(key) ?? newId();
  ids.set(key, id);
  const mentions = namedIn(text, useSession.getState().members);
  await call('contacts.addNote', { params: { id: contactId }, body: { id, text, conversationId, mentions } });
  ids.delete(key);
}
