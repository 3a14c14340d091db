import { useEffect, useState } from 'react';
import { type KnownContact, loadContact, useKnownContacts } from '@/sync/known-contacts.ts';
import { useInbox } from '@/sync/store.ts';
import { useHeld } from '../use-held.ts';

interface ContactAnswer {
  known: KnownContact | undefined;
  failed: boolean;
  retry: () => void;
}

/** The contact and its notes: asked for once, then kept current by the feed. */
export function useContact(id: string): ContactAnswer {
  const known = useKnownContacts((contacts) => contacts[id]);
  const generation = useInbox((store) => store.generation);
  const [attempt, setAttempt] = useState(0);
  const [failedAt, setFailedAt] = useState<string | null>(null);
  const asking = `${id}.${generation}.${attempt}`;
  const wanted = known === undefined;
  useEffect(() => {
    if (!wanted) return;
    const gone = new AbortController();
    loadContact(id, gone.signal).catch(() => {
      if (!gone.signal.aborted) setFailedAt(asking);
    });
    return () => gone.abort();
  }, [id, wanted, asking]);
  const held = useHeld(known);
  return {
    known: held?.contact.id === id ? held : undefined,
    failed: wanted && failedAt === asking,
    retry: () => setAttempt(attempt + 1),
  };
}
