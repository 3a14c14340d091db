import { Link } from '@tanstack/react-router';
import type { Mention } from '@transom/protocol';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { useMentions, wantNote } from '@/sync/mentions.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Time } from '@/ui/time.tsx';

/** The newest notes that name me, unread ones marked. Choosing one opens its conversation at the note. */
export function MentionList({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('shell');
  const mentions = useMentions((state) => state.mentions);
  return (
    <section aria-label={t('mentions.title')} className="w-[min(320px,calc(100vw-40px))]">
      <h2 className="mb-1.5 px-1 font-semibold">{t('mentions.title')}</h2>
      {mentions?.length === 0 && <p className="px-1 pb-1 text-ink-2">{t('mentions.none')}</p>}
      <ul className="-mx-1.5 flex max-h-[60vh] flex-col overflow-y-auto">
        {mentions?.map((mention) => (
          <li key={mention.id}>
            <Row mention={mention} onChosen={onChosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({
  mention: { id, note, contactName, createdAt, readAt },
  onChosen,
}: {
  mention: Mention;
  onChosen: () => void;
}) {
  const { t } = useTranslation('shell');
  const { conversationId, author } = note;
  const open = () => {
    onChosen();
    if (conversationId) wantNote({ conversationId, noteId: note.id });
    if (readAt === null) call('mentions.read', { params: { id }, body: { read: true } }).catch(() => undefined);
  };
  return (
    <Link
      to={conversationId ? '/dashboard/inbox/$conversationId' : '/dashboard/inbox'}
      params={{ conversationId: conversationId ?? '' }}
      onClick={open}
      className="flex items-start gap-2.5 rounded-[8px] px-2 py-2 hover:bg-hover"
    >
      <Avatar id={author.id} name={author.name} size={28} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className={clsx('min-w-0 flex-1 truncate', readAt === null && 'font-semibold')}>
            {t('mentions.where', { who: author.name, contact: contactName })}
          </span>
          <span className="shrink-0 text-ink-3 text-xs">
            <Time value={createdAt} />
          </span>
        </span>
        <span dir="auto" className="line-clamp-2 text-ink-2">
          {note.text}
        </span>
      </span>
      {readAt === null && (
        <span className="mt-1.5 size-2 shrink-0 rounded-full bg-accent">
          <span className="sr-only">{t('mentions.isUnread')}</span>
        </span>
      )}
    </Link>
  );
}
