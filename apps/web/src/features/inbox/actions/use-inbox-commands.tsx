import '../writing-words.ts';
import type { Conversation } from '@transom/protocol';
import { MessageCircle } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { call } from '@/sync/api.ts';
import { keysOf } from '@/sync/shortcuts.ts';
import { useInbox } from '@/sync/store.ts';
import type { Command } from '@/ui/command-palette.tsx';
import { sayKeys } from '@/ui/keys.ts';
import { sayName, sayPhone } from '../say-phone.ts';
import { useAtHand } from './at-hand.ts';
import type { ActionHost, ConversationAction } from './conversation-action.ts';
import { useActions } from './use-actions.tsx';

const settleMs = 150;
const most = 6;

/** Conversations found for the query: those last active while there is none. */
export function useConversationCommands(query: string, onOpen: (id: string) => void): Command[] {
  const q = query.trim();
  const latest = useLatest();
  const [answer, setAnswer] = useState<{ q: string; rows: readonly Conversation[] } | null>(null);
  useEffect(() => {
    if (q === '') return;
    const gone = new AbortController();
    const ask = () =>
      call('conversations.list', { query: { q, limit: most } }, { signal: gone.signal }).then(
        ({ data }) => setAnswer({ q, rows: data }),
        // Offline or refused: what can be done without the server stays in reach.
        () => undefined,
      );
    const timer = setTimeout(() => void ask(), settleMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [q]);
  const rows = q === '' ? latest : (answer?.rows ?? []);
  return rows.map(({ id, contact }) => {
    const name = sayName(contact);
    const phone = contact.phone && sayPhone(contact.phone);
    return {
      id: `conversation-${id}`,
      label: name,
      icon: <MessageCircle aria-hidden />,
      ...(phone && phone !== name ? { detail: phone } : {}),
      run: () => onOpen(id),
    };
  });
}

function useLatest(): readonly Conversation[] {
  const conversations = useInbox((store) => store.inbox.state.conversations);
  const viewing = useInbox((store) => store.viewing);
  const [rows] = useState(() =>
    [...conversations.values()]
      .filter(({ id }) => id !== viewing)
      .sort((a, b) => (a.lastActivityAt < b.lastActivityAt ? 1 : -1))
      .slice(0, most),
  );
  return rows;
}

interface OpenActionsProps {
  children: (name: string, actions: readonly ConversationAction[]) => ReactNode;
}

/** What can be done with the open conversation; nothing while none is open. */
export function OpenActions({ children }: OpenActionsProps) {
  const open = useAtHand((atHand) => atHand.open);
  const conversation = useInbox((store) => open && store.inbox.state.conversations.get(open.conversationId));
  if (!open || !conversation) return children('', []);
  return (
    <Acting key={conversation.id} conversation={conversation} host={open.host}>
      {children}
    </Acting>
  );
}

function Acting({ conversation, host, children }: OpenActionsProps & { conversation: Conversation; host: ActionHost }) {
  const actions = useActions(conversation, host);
  return children(sayName(conversation.contact), actions.map(withKeys));
}

/** An action by its word, its keys beside it. */
function withKeys(action: ConversationAction): ConversationAction {
  const keys = action.shortcut && keysOf(action.shortcut);
  return { ...action, words: [action.word], ...(keys ? { keys: sayKeys(keys) } : {}) };
}
