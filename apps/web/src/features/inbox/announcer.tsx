import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInbox } from '@/sync/store.ts';
import { sayPreview } from './say-preview.ts';

/**
 * Tells screen readers of new messages (the words in the open conversation, only the name elsewhere), and at once of an
 * answer that did not arrive.
 */
export function Announcer() {
  const { t } = useTranslation('inbox');
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState('');
  const latest = useRef<string | null>(null);
  useEffect(
    () =>
      useInbox.subscribe(({ inbox, viewing }, before) => {
        if (inbox.state.conversations === before.inbox.state.conversations) return;
        for (const [id, { contact, lastMessage }] of inbox.state.conversations) {
          const was = before.inbox.state.conversations.get(id)?.lastMessage;
          if (was && lastMessage?.id === was.id && lastMessage.status === 'failed' && was.status !== 'failed')
            setFailure(t('list.notDelivered', { text: sayPreview(t, lastMessage) }));
          if (!was || !lastMessage || lastMessage.id === was.id || lastMessage.direction !== 'inbound') continue;
          if (latest.current === lastMessage.id) continue;
          latest.current = lastMessage.id;
          const text = sayPreview(t, lastMessage);
          setWords(
            id === viewing
              ? t('thread.announce', { who: contact.name, text })
              : t('thread.announceElsewhere', { name: contact.name }),
          );
        }
      }),
    [t],
  );
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
      <p aria-live="assertive" className="sr-only">
        {failure}
      </p>
    </>
  );
}
