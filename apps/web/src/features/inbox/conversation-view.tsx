import type { Conversation } from '@transom/protocol';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/clock.ts';
import { readMentionsOf, useMentions } from '@/sync/mentions.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';
import { markReadSoon } from '@/sync/update-conversation.ts';
import { useShortcut } from '@/sync/use-shortcut.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import { useIsNarrow } from '@/ui/use-media-query.ts';
import { Composer } from './composer/composer.tsx';
import { useDraft } from './composer/use-draft.ts';
import { DetailsFrame } from './contact-panel/details-frame.tsx';
import { useDetailsOpen } from './contact-panel/use-details-open.ts';
import { RichHost } from './rich/rich-host.tsx';
import { sayName } from './say-phone.ts';
import { canWriteFreely, shortName, windowLook } from './service-window.ts';
import type { BubbleActions } from './thread/bubble.tsx';
import { RawDialog } from './thread/raw-dialog.tsx';
import { Thread } from './thread/thread.tsx';
import type { ThreadMessage } from './thread/thread-rows.ts';
import { useThread } from './thread/use-thread.ts';
import { ThreadHeader } from './thread-header/thread-header.tsx';

const ContactPanel = lazyPart(async () => (await import('./contact-panel/contact-panel.tsx')).ContactPanel);
const TemplatePicker = lazyPart(async () => (await import('./template-picker/template-picker.tsx')).TemplatePicker);

const ScheduledStrip = lazyPart(async () => (await import('./scheduling/scheduled-strip.tsx')).ScheduledStrip);

const FindBar = lazyPart(async () => (await import('./search/find-bar.tsx')).FindBar);

interface ConversationViewProps {
  conversation: Conversation;
  onBack: () => void;
}

/** One open conversation: chat and contact details. Mount anew per conversation. */
export function ConversationView({ conversation: stored, onBack }: ConversationViewProps) {
  const { t } = useTranslation('inbox');
  const conversation = useMemo(
    () => ({ ...stored, contact: { ...stored.contact, name: sayName(stored.contact) } }),
    [stored],
  );
  const { id, contact, window } = conversation;
  const myId = useSession((session) => session.me?.member.id) ?? null;
  const now = useServerNow(window.expiresAt);
  const look = windowLook(window, now);
  const writable = canWriteFreely(look) && !contact.blocked;
  const narrow = useIsNarrow();
  const draft = useDraft(id);
  const thread = useThread(id);
  const [unreadAtOpening] = useState(conversation.unreadCount);
  const [replyTo, setReplyTo] = useState<ThreadMessage | null>(null);
  const [rawId, setRawId] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const [finding, setFinding] = useState(false);
  const details = useDetailsOpen();
  const input = useRef<HTMLTextAreaElement>(null);
  const toNewest = useRef<() => void>(() => undefined);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // On a phone the keyboard would cover what was opened to be read.
    const composer = narrow ? null : input.current;
    if (composer && !composer.disabled) composer.focus();
    else heading.current?.focus();
  }, [narrow]);
  useMarkRead(conversation);
  useReadMentions(id);

  useShortcut('details', details.toggle);
  const setText = draft.set;
  const actions = useMemo<Omit<BubbleActions, 'onJump'>>(
    () => ({
      onReply: writable
        ? (message) => {
            setReplyTo(message);
            input.current?.focus();
          }
        : null,
      onEdit: (text) => {
        setText(text);
        input.current?.focus();
      },
      onViewRaw: setRawId,
    }),
    [writable, setText],
  );
  const sendTemplate = useCallback(() => setPicking(true), []);

  return (
    <>
      <section
        aria-label={t('thread.label', { name: contact.name })}
        className="flex min-h-0 min-w-0 flex-1 flex-col bg-chat"
      >
        <ThreadHeader
          conversation={conversation}
          look={look}
          now={now}
          detailsOpen={details.open}
          onToggleDetails={details.toggle}
          onFind={() => setFinding(true)}
          onBack={onBack}
          headingRef={heading}
        />
        {finding && (
          <Suspense>
            <FindBar conversationId={id} onClose={() => setFinding(false)} />
          </Suspense>
        )}
        <Thread
          conversationId={id}
          thread={thread}
          contactName={contact.name}
          myId={myId}
          unreadAtOpening={unreadAtOpening}
          toNewestRef={toNewest}
          actions={actions}
        />
        {thread.scheduled.length > 0 && (
          <Suspense>
            <ScheduledStrip conversation={conversation} messages={thread.scheduled} />
          </Suspense>
        )}
        <Composer
          conversation={conversation}
          look={look}
          now={now}
          draft={draft}
          replyTo={replyTo}
          onReplyDone={() => setReplyTo(null)}
          onSendTemplate={sendTemplate}
          onReadNewest={() => toNewest.current()}
          onLeave={onBack}
          inputRef={input}
        />
        <p role="status" className="sr-only">
          {t(writable ? 'window.nowOpen' : 'window.nowClosed', { name: shortName(contact.name) })}
        </p>
      </section>
      {details.open && (
        <DetailsFrame onClose={details.toggle}>
          <Suspense>
            <ContactPanel
              conversation={conversation}
              look={look}
              now={now}
              onSendTemplate={sendTemplate}
              onClose={details.toggle}
            />
          </Suspense>
        </DetailsFrame>
      )}
      <RichHost conversation={conversation} />
      {picking && (
        <Suspense>
          <TemplatePicker conversation={conversation} onClose={() => setPicking(false)} />
        </Suspense>
      )}
      <RawDialog messageId={rawId} onClose={() => setRawId(null)} />
    </>
  );
}

/** Whoever looks at a conversation has seen the notes in it that name them. */
function useReadMentions(id: string): void {
  const unread = useMentions(({ mentions }) =>
    mentions?.some(({ note, readAt }) => readAt === null && note.conversationId === id),
  );
  useEffect(() => {
    if (!unread) return;
    const look = () => {
      if (!document.hidden) readMentionsOf(id);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [id, unread]);
}

/** Looking at a conversation is reading it: now, when a message comes, and when the tab is shown again. */
function useMarkRead({ id, unreadCount }: Conversation): void {
  const live = useInbox((store) => store.connection === 'live');
  useEffect(() => {
    if (unreadCount === 0 || !live) return;
    const look = () => {
      if (!document.hidden) markReadSoon(id);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [id, unreadCount, live]);
}
