import type { Message, SharedKind } from '@transom/protocol';
import { Download, Link, MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@/sync/clock.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { firstLink } from '../../formatting/parse.ts';
import { KindIcon, messageKind } from '../../message-kind.tsx';
import { rowTime } from '../../say-time.ts';
import { requestJump } from '../../thread/jump-request.ts';
import { endingOf, saySize } from '../../thread/media/say-file.ts';

/** A document, sound or link: what it is, and the ways to it and to where it was said. */
export function SharedRow({ message, kind }: { message: Message; kind: SharedKind }) {
  const { t } = useTranslation('inbox');
  const { t: say } = useTranslation('media');
  const { media } = message;
  const link = kind === 'links' ? firstLink(message.text) : null;
  const title = link?.text ?? media?.name ?? t(`kind.${messageKind(message.type)}`);
  const facts = [
    link ? null : endingOf(media?.name ?? null, media?.mime ?? null),
    link || media?.size == null ? null : saySize(media.size),
    rowTime(t, message.at, serverNow()),
  ];
  return (
    <li className="flex items-center gap-2.5 rounded-[8px] p-1.5 hover:bg-hover">
      <span className="grid size-8 shrink-0 place-items-center rounded-[8px] bg-sunken text-ink-2">
        {link ? (
          <Link aria-hidden className="size-4" />
        ) : (
          <KindIcon kind={messageKind(message.type)} className="size-4" />
        )}
      </span>
      <span className="min-w-0 flex-1">
        {link ? (
          <a
            href={link.href}
            target="_blank"
            rel="noreferrer noopener"
            dir="ltr"
            className="block truncate font-medium text-accent hover:underline"
          >
            {title}
          </a>
        ) : (
          <span dir="auto" className="block truncate font-medium">
            {title}
          </span>
        )}
        <span className="block truncate text-ink-3 text-sm">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <IconButton
        label={say('showInChat')}
        icon={<MessageSquareQuote />}
        size="sm"
        onClick={() => requestJump(message.conversationId, message.id)}
      />
      {!link && media?.url && (
        <a
          href={media.url}
          download={title}
          aria-label={t('media.download', { name: title })}
          className="grid size-7 place-items-center rounded-[8px] text-ink-2 hover:bg-line hover:text-ink focus-visible:outline-2 focus-visible:outline-accent"
        >
          <Download aria-hidden className="size-4" />
        </a>
      )}
    </li>
  );
}
