import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { plainText } from '../formatting/plain-text.ts';
import { KindIcon, messageKind } from '../message-kind.tsx';
import type { ThreadMessage } from './thread-rows.ts';

interface QuotedProps {
  quoted: NonNullable<ThreadMessage['replyTo']>;
  contactName: string;
  onJump: (id: string) => void;
}

/** The message a reply answers, as it was when quoted. A click shows the original in its place. */
export function Quoted({ quoted, contactName, onJump }: QuotedProps) {
  const { t } = useTranslation('inbox');
  const kind = messageKind(quoted.type ?? 'text');
  const words = plainText(quoted.text ?? '') || (quoted.type ? t(`kind.${kind}`) : t('thread.quotedGone'));
  const { id } = quoted;
  const inside = (
    <>
      {quoted.direction && (
        <span className="block truncate font-semibold text-accent-strong text-sm">
          {quoted.direction === 'outbound' ? t('sender.you') : contactName}
        </span>
      )}
      <span className="flex items-center gap-1.5">
        {quoted.type && kind !== 'text' && <KindIcon kind={kind} className="size-3.5 shrink-0" />}
        <span dir="auto" className="wrap-anywhere line-clamp-2 min-w-0">
          {words}
        </span>
      </span>
    </>
  );
  if (id === null) return <div className={look}>{inside}</div>;
  return (
    <button
      type="button"
      title={t('thread.toQuoted')}
      onClick={() => onJump(id)}
      className={clsx(look, 'w-full text-start hover:bg-ink/8')}
    >
      {inside}
    </button>
  );
}

const look = 'mb-1 block rounded-sm border-accent border-s-[3px] bg-ink/5 px-2 py-1 text-ink-2 text-md';
