import type { Contact, Conversation, MergedContact } from '@transom/protocol';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '@/sync/api.ts';
import { byLatestActivity, putConversations } from '@/sync/inbox-state.ts';
import { pageSeq, useInbox } from '@/sync/store.ts';

interface Asked {
  merges: readonly MergedContact[] | null;
  failed: boolean;
  retry: () => void;
}

/** The merges behind a contact; asked again whenever the contact changes, as making and undoing one does. */
export function useMerges(contact: Contact): Asked {
  const [merges, setMerges] = useState<readonly MergedContact[] | null>(null);
  const [failed, setFailed] = useState(false);
  const { id } = contact;
  const load = useCallback(async (id: string, signal?: AbortSignal) => {
    setFailed(false);
    try {
      const { data } = await call('merges.list', { params: { id } }, signal ? { signal } : {});
      setMerges(data);
    } catch {
      if (!signal?.aborted) setFailed(true);
    }
  }, []);
  useEffect(() => {
    const gone = new AbortController();
    // What is known of the contact is what makes a fetched list stale.
    if (contact) void load(contact.id, gone.signal);
    return () => gone.abort();
  }, [contact, load]);
  return { merges, failed, retry: () => void load(id) };
}

/** The contact's conversations on other numbers, latest activity first; live once they were fetched. */
export function useOtherConversations(contact: Contact, conversationId: string): readonly Conversation[] {
  const rows = useInbox((store) => store.inbox.state.conversations);
  useEffect(() => {
    const gone = new AbortController();
    call('contactConversations.list', { params: { id: contact.id } }, { signal: gone.signal })
      .then(({ data, feed }) => {
        useInbox.setState(({ inbox }) => ({ inbox: putConversations(inbox, data, pageSeq(feed)) }));
      })
      // Those that are here already are shown; the others come with the next look.
      .catch(() => undefined);
    return () => gone.abort();
  }, [contact]);
  return useMemo(
    () =>
      [...rows.values()]
        .filter(({ id, contact: { id: contactId } }) => contactId === contact.id && id !== conversationId)
        .sort(byLatestActivity),
    [rows, contact.id, conversationId],
  );
}
