import type { SearchHit } from '@transom/protocol';
import { clsx } from 'clsx';
import { StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/clock.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { sayName } from '../say-phone.ts';
import { exactTime, rowTime } from '../say-time.ts';
import { Marked } from './marked.tsx';

interface HitRowProps {
  hit: SearchHit;
  current: boolean;
  onOpen: (hit: SearchHit) => void;
}

/** A message or note that was found: whose conversation, who said it, the words in their place, and when. */
export function HitRow({ hit, current, onOpen }: HitRowProps) {
  const { t } = useTranslation('inbox');
  const words = useTranslation('search').t;
  const { conversation, snippet, kind, sender, at } = hit;
  const now = useServerNow(null);
  const name = sayName(conversation.contact);
  const speaker =
    kind === 'note'
      ? words('noteBy', { name: sender.name ?? t('sender.member') })
      : hit.direction === 'outbound'
        ? (sender.name ?? t(`sender.${sender.kind}`))
        : null;
  return (
    <a
      href={`/dashboard/inbox/${conversation.id}`}
      data-result
      data-hit={hit.id}
      tabIndex={-1}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(hit);
      }}
      className={clsx(
        'grid grid-cols-[32px_minmax(0,1fr)] gap-2.5 rounded-md px-2.5 py-2 focus-visible:-outline-offset-2',
        current ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Avatar id={conversation.contact.id} name={name} size={32} />
      <span className="min-w-0">
        <span className="flex items-baseline gap-2">
          <span dir="auto" className="min-w-0 truncate font-medium">
            {name}
          </span>
          <time dateTime={at} title={exactTime(at)} className="ms-auto shrink-0 text-ink-3 text-xs">
            {rowTime(t, at, now)}
          </time>
        </span>
        <span dir="auto" className="wrap-anywhere mt-0.5 line-clamp-2 text-ink-2">
          {kind === 'note' && <StickyNote aria-hidden className="-mt-0.5 me-1 inline size-3.5 text-amber" />}
          {speaker !== null && <bdi className="text-ink-3">{words('speaker', { name: speaker })} </bdi>}
          <Marked {...snippet} />
        </span>
      </span>
    </a>
  );
}
