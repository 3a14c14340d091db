import { clsx } from 'clsx';
import { Bot, Code, Megaphone, Reply, Smartphone } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/sync/shortcuts.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { isRtl } from '../formatting/is-rtl.ts';
import { clockTime } from '../say-time.ts';
import { CopyButton, onHover } from './copy-button.tsx';
import { buttonsOf } from './kinds/buttons-of.ts';
import { MessageBody } from './message-body.tsx';
import { MessageMeta, MetaRoom } from './message-meta.tsx';
import { neighbour } from './neighbour.ts';
import { Quoted } from './quoted.tsx';
import { ReactButton } from './react-button.tsx';
import { Reactions } from './reactions.tsx';
import { TemplateButtons } from './template-body.tsx';
import type { ThreadMessage } from './thread-rows.ts';

export interface BubbleActions {
  /** null while free text may not be sent: a reply could not go out. */
  onReply: ((message: ThreadMessage) => void) | null;
  onEdit: (text: string) => void;
  onViewRaw: (id: string) => void;
  /** Shows a message of this thread, wherever it is. */
  onJump: (id: string) => void;
}

interface BubbleProps {
  message: ThreadMessage;
  first: boolean;
  /** One bubble is in the tab order; arrow keys reach the others. */
  tabbable: boolean;
  contactName: string;
  myId: string | null;
  actions: BubbleActions;
}

/** Loaded with the first message that needs it; most threads have none. */
const FailureNote = lazyPart(async () => (await import('./failure-note.tsx')).FailureNote);

const troubles: ReadonlySet<string> = new Set(['failed', 'unconfirmed', 'cancelled']);

/** One message, on the customer's side or ours. */
export const Bubble = memo(function Bubble({ message, first, tabbable, contactName, myId, actions }: BubbleProps) {
  const { t, i18n } = useTranslation('inbox');
  const ours = message.direction === 'outbound';
  const label = first ? senderLabel() : null;
  const who = ours ? (label?.name ?? t('sender.you')) : contactName;
  const replyKeys = useKeys('reply');
  const buttons = buttonsOf(message);
  // Words that run against the page end where the time stands: it goes below them.
  const metaBelow = message.text !== '' && isRtl(message.text) !== (i18n.dir() === 'rtl');
  const canReply = actions.onReply !== null && !message.local && message.wamid !== null && !message.deletedAt;
  const troubled = ours && troubles.has(message.status);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey) return;
    const next = neighbour(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <article
      data-message={message.id}
      tabIndex={tabbable ? 0 : -1}
      onKeyDown={onKeyDown}
      aria-label={t('thread.messageFrom', { who, time: clockTime(message.at) })}
      className={clsx(
        'group/bubble flex flex-col outline-hidden',
        ours ? 'items-end' : 'items-start',
        message.reactions.length > 0 && 'pb-3',
      )}
    >
      <div
        className={clsx(
          'flex max-w-[min(560px,86%)] items-center gap-1 md:max-w-[min(560px,76%)]',
          ours && 'flex-row-reverse',
        )}
      >
        <div
          className={clsx(
            'relative min-w-0 rounded-[12px] px-2.5 pt-[7px] pb-1.5 text-msg shadow-card outline-offset-2 outline-accent group-focus-visible/bubble:outline-2',
            ours ? 'bg-out' : 'bg-in',
            first && (ours ? 'rounded-se-[4px]' : 'rounded-ss-[4px]'),
          )}
        >
          {label && (
            <p className="mb-0.5 flex items-center gap-1.5 font-semibold text-accent text-sm [&>svg]:size-3.5">
              {label.icon}
              {label.name}
            </p>
          )}
          {message.replyTo && <Quoted quoted={message.replyTo} contactName={contactName} onJump={actions.onJump} />}
          <div className="relative">
            <MessageBody
              message={message}
              trailing={metaBelow ? null : <MetaRoom message={message} />}
              onViewRaw={() => actions.onViewRaw(message.id)}
            />
            <span className={metaBelow ? 'mt-0.5 flex justify-end' : 'absolute end-0 -bottom-px flex'}>
              <MessageMeta message={message} />
            </span>
          </div>
          <TemplateButtons buttons={buttons} />
          <Reactions reactions={message.reactions} contactName={contactName} ours={ours} />
        </div>
        {canReply && <ReactButton message={message} />}
        {!message.deletedAt && message.text !== '' && <CopyButton text={message.text} />}
        {canReply && (
          <IconButton
            label={t('thread.reply')}
            shortcut={replyKeys}
            icon={<Reply className="rtl:-scale-x-100" />}
            size="sm"
            tabIndex={-1}
            data-act="reply"
            onClick={() => actions.onReply?.(message)}
            className={onHover}
          />
        )}
      </div>
      {troubled && (
        <Suspense>
          <FailureNote message={message} contactName={contactName} onEdit={actions.onEdit} />
        </Suspense>
      )}
    </article>
  );

  /** Who of us spoke, where that is not plain: a bot, a campaign, the API, the phone app, a colleague. */
  function senderLabel(): { icon: ReactNode; name: string } | null {
    const { kind, id, name } = message.sender;
    if (!ours) return null;
    switch (kind) {
      case 'bot':
        return { icon: <Bot aria-hidden />, name: name ?? t('sender.bot') };
      case 'campaign':
        return { icon: <Megaphone aria-hidden />, name: name ?? t('sender.campaign') };
      case 'api':
        return { icon: <Code aria-hidden />, name: name ? `${t('sender.api')} · ${name}` : t('sender.api') };
      case 'phone_app':
        return { icon: <Smartphone aria-hidden />, name: t('marks.phoneApp') };
      case 'member':
        return id === myId ? null : { icon: null, name: name ?? t('sender.member') };
      default:
        return null;
    }
  }
});
