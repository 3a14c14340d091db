import type { Conversation } from '@transom/protocol';
import { clsx } from 'clsx';
import { Bot, CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '@/sync/outbox-entries.ts';
import { KindIcon, messageKind } from '../message-kind.tsx';
import { sayPreview } from '../say-preview.ts';
import { StatusMark } from '../status-mark.tsx';

interface PreviewProps {
  conversationId: string;
  message: Conversation['lastMessage'];
  unread: boolean;
}

/** The last message in one line: who spoke, what kind it is, its words. What has not left this browser comes first. */
export function Preview({ conversationId, message, unread }: PreviewProps) {
  const { t } = useTranslation('inbox');
  const waiting = useOutbox(({ entries }) => entries.findLast((entry) => entry.conversationId === conversationId));
  if (waiting) {
    const { shown, refused } = waiting;
    const Mark = refused ? CircleAlert : Clock;
    const words = shown.text || t(`kind.${messageKind(shown.type)}`);
    return (
      <>
        <Mark aria-hidden className={clsx('size-3.5 shrink-0', refused ? 'text-red' : 'text-ink-3')} />
        <Said
          before={t(refused ? 'list.notDelivered' : 'list.you', { text: '' })}
          words={words}
          className={refused ? 'text-red' : 'text-ink-2'}
        />
        {!refused && <span className="sr-only">{t('status.queued')}</span>}
      </>
    );
  }
  if (!message) return <span className="truncate text-ink-3">{t('list.noMessages')}</span>;
  const kind = messageKind(message.type);
  const words = sayPreview(t, message);
  const outbound = message.direction === 'outbound';
  const failed = outbound && message.status === 'failed';
  return (
    <>
      {outbound && message.senderKind === 'bot' && <Bot aria-hidden className="size-3.5 shrink-0 text-ink-3" />}
      {outbound && message.senderKind !== 'bot' && <StatusMark status={message.status} className="shrink-0" />}
      {kind !== 'text' && kind !== 'reaction' && <KindIcon kind={kind} className="size-3.5 shrink-0 text-ink-3" />}
      <Said
        before={failed ? t('list.notDelivered', { text: '' }) : outbound ? spoken(message.senderKind) : ''}
        words={words}
        className={failed ? 'text-red' : unread ? 'text-ink' : 'text-ink-2'}
      />
    </>
  );

  function spoken(who: NonNullable<Conversation['lastMessage']>['senderKind']): string {
    return who === 'member' ? t('list.you', { text: '' }) : t('list.by', { who: t(`sender.${who}`), text: '' });
  }
}

/** Words in their own direction, cut at their own end, after who said them in the direction of the page. */
function Said({ before, words, className }: { before: string; words: string; className: string }) {
  return (
    <span className={clsx('flex min-w-0', className)}>
      {before !== '' && <span className="shrink-0 whitespace-pre">{`${before.trimEnd()} `}</span>}
      <span dir="auto" className="min-w-0 truncate">
        {words}
      </span>
    </span>
  );
}
