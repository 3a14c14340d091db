import { clsx } from 'clsx';
import { MessagesSquare } from 'lucide-react';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/sync/api.ts';
import { loadConversation } from '@/sync/load-conversations.ts';
import { useInbox } from '@/sync/store.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { Kbd } from '@/ui/kbd.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { useIsNarrow } from '@/ui/use-media-query.ts';
import { useActionDialog } from './actions/action-dialog.ts';
import { useActionKeys } from './actions/use-action-keys.ts';
import { Announcer } from './announcer.tsx';
import { ConnectionBanner } from './connection/connection-banner.tsx';
import { ConversationList } from './conversation-list/conversation-list.tsx';
import type { ListAddress } from './conversation-list/list-address.ts';
import { closeNewDialog, useNewDialog } from './new-conversation/new-dialog.ts';
import { MessageSkeletons } from './thread/message-skeletons.tsx';
import { useHeld } from './use-held.ts';
import { useOnReconnect } from './use-on-reconnect.ts';

const ActionDialogs = lazyPart(async () => (await import('./actions/action-dialogs.tsx')).ActionDialogs);
const NewConversation = lazyPart(async () => (await import('./new-conversation/new-conversation.tsx')).NewConversation);
/** The list comes first; what a conversation needs follows a little later, or with the first one opened. */
const loadView = () => import('./conversation-view.tsx');
const ConversationView = lazyPart(async () => (await loadView()).ConversationView);
const settleMs = 4_000;

interface InboxPageProps {
  conversationId?: string | undefined;
  /** What the list shows, as it stands in the address. */
  address: ListAddress;
  onAddress: (address: ListAddress) => void;
  /** Goes to a conversation, or with null back to the list. */
  onOpen: (conversationId: string | null) => void;
}

/** The inbox: conversations, chat, contact. On a narrow screen one of them at a time. */
export function InboxPage({ conversationId, address, onAddress, onOpen }: InboxPageProps) {
  const openId = conversationId ?? null;
  useViewing(openId);
  useFollowMerge(openId, onOpen);
  useTitle();
  const starting = useNewDialog(({ open }) => open);
  const asking = useActionDialog(({ kind }) => kind !== null);
  useEffect(() => {
    const timer = setTimeout(() => loadView().catch(() => undefined), settleMs);
    return () => clearTimeout(timer);
  }, []);
  const narrow = useIsNarrow();
  const back = useCallback(() => onOpen(null), [onOpen]);
  useActionKeys(openId, back);
  const returnTo = useJustLeft(openId);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1">
        <div
          // Where only the list is in sight, it is what the page is about.
          role={openId === null && narrow ? 'main' : undefined}
          className={clsx('grid min-h-0 w-full shrink-0 md:w-[300px] lg:w-[344px]', openId !== null && 'max-md:hidden')}
        >
          <ConversationList
            openId={openId}
            returnTo={returnTo}
            onOpen={onOpen}
            address={address}
            onAddress={onAddress}
          />
        </div>
        <main className={clsx('flex min-h-0 min-w-0 flex-1', openId === null && 'max-md:hidden')}>
          {openId === null ? <NothingOpen /> : <OpenConversation key={openId} id={openId} onBack={back} />}
        </main>
      </div>
      <Announcer />
      {starting && (
        <Suspense>
          <NewConversation onOpen={onOpen} onClose={closeNewDialog} />
        </Suspense>
      )}
      {asking && (
        <Suspense>
          <ActionDialogs />
        </Suspense>
      )}
    </div>
  );
}

function OpenConversation({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation('inbox');
  const known = useInbox((store) => store.inbox.state.conversations.get(id));
  const ready = useInbox((store) => store.epoch !== null);
  const [failure, setFailure] = useState<'gone' | 'unreachable' | null>(null);
  const conversation = useHeld(known);
  const wanted = ready && known === undefined;
  const load = useCallback(() => {
    if (!wanted) return;
    setFailure(null);
    loadConversation(id).catch((error: unknown) => {
      setFailure(error instanceof ApiError && error.status < 500 ? 'gone' : 'unreachable');
    });
  }, [wanted, id]);
  useEffect(load, [load]);
  useOnReconnect(load);
  const loading = (
    <div className="flex min-h-0 flex-1 flex-col bg-chat">
      <MessageSkeletons label={t('thread.loading')} />
    </div>
  );
  if (conversation)
    return (
      <Suspense fallback={loading}>
        <ConversationView conversation={conversation} onBack={onBack} />
      </Suspense>
    );
  if (failure !== null) {
    return (
      <EmptyState
        className="flex-1 bg-chat"
        title={t(failure === 'gone' ? 'thread.missingTitle' : 'thread.errorTitle')}
        action={
          failure === 'gone' ? (
            <Button onClick={onBack}>{t('header.back')}</Button>
          ) : (
            <Button onClick={load}>{t('failed.retry')}</Button>
          )
        }
      >
        {failure === 'gone' && t('thread.missing')}
      </EmptyState>
    );
  }
  return loading;
}

function NothingOpen() {
  const { t } = useTranslation('inbox');
  // What stands between <k> and </k> is a key: every second part.
  const parts = t('thread.empty').split(/<\/?k>/);
  return (
    <EmptyState icon={<MessagesSquare />} title={t('thread.emptyTitle')} className="flex-1 bg-chat">
      {parts.map((part, at) => (at % 2 === 1 ? <Kbd key={part}>{part}</Kbd> : part))}
    </EmptyState>
  );
}

/** The conversation that was just left for the list; null while one is open. */
function useJustLeft(openId: string | null): string | null {
  const [last, setLast] = useState(openId);
  if (openId !== null && openId !== last) setLast(openId);
  return openId === null ? last : null;
}

/** When the open conversation becomes part of another one of the same person, that one opens. */
function useFollowMerge(openId: string | null, onOpen: (id: string) => void): void {
  const into = useInbox((store) => (openId === null ? undefined : store.joinedInto[openId]));
  useEffect(() => {
    if (into !== undefined) onOpen(into);
  }, [into, onOpen]);
}

/** Tells the rest of the app which conversation is being looked at: it does not ring. */
function useViewing(id: string | null): void {
  useEffect(() => {
    useInbox.setState({ viewing: id });
    return () => useInbox.setState({ viewing: null });
  }, [id]);
}

function useTitle(): void {
  const { t } = useTranslation('inbox');
  const unread = useInbox((store) => store.counts?.unread ?? 0);
  useEffect(() => {
    document.title = unread > 0 ? t('pageTitleUnread', { count: unread }) : t('pageTitle');
  }, [unread, t]);
}
