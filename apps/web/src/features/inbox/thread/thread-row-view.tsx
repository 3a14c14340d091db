import { clsx } from 'clsx';
import { memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/clock.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import { dayName } from '../say-time.ts';
import { Bubble, type BubbleActions } from './bubble.tsx';
import { SystemLine } from './system-line.tsx';
import type { ThreadRow } from './thread-rows.ts';

const NoteRow = lazyPart(async () => (await import('./note-row.tsx')).NoteRow);

interface ThreadRowViewProps {
  row: ThreadRow;
  tabbable: boolean;
  contactName: string;
  myId: string | null;
  actions: BubbleActions;
  /** Just jumped to: shown so for a moment. */
  flashed: boolean;
}

export const ThreadRowView = memo(function ThreadRowView({
  row,
  tabbable,
  contactName,
  myId,
  actions,
  flashed,
}: ThreadRowViewProps) {
  switch (row.kind) {
    case 'day':
      return <DayPill at={row.at} />;
    case 'unread':
      return <UnreadDivider count={row.count} />;
    case 'notice':
      return <SystemLine message={row.message} contactName={contactName} />;
    case 'note':
      return (
        <div
          className={clsx(
            '-mx-2 min-h-14 rounded-[12px] px-2 transition-[background-color] duration-500',
            flashed && 'bg-accent/15',
          )}
        >
          <Suspense>
            <NoteRow note={row.note} tabbable={tabbable} />
          </Suspense>
        </div>
      );
    case 'message':
      return (
        <div
          className={clsx(
            '-mx-2 rounded-[12px] px-2 pb-[3px] transition-[background-color] duration-500',
            row.first && 'pt-[7px]',
            flashed && 'bg-accent/15',
          )}
        >
          <Bubble
            message={row.message}
            first={row.first}
            tabbable={tabbable}
            contactName={contactName}
            myId={myId}
            actions={actions}
          />
        </div>
      );
  }
});

function DayPill({ at }: { at: Date }) {
  const { t } = useTranslation('inbox');
  const now = useServerNow();
  return (
    <div className="flex justify-center py-2">
      <time
        dateTime={at.toISOString()}
        className="rounded-[8px] bg-panel px-2.5 py-0.5 font-medium text-ink-2 text-xs leading-[18px] shadow-card"
      >
        {dayName(t, at, new Date(now))}
      </time>
    </div>
  );
}

function UnreadDivider({ count }: { count: number }) {
  const { t } = useTranslation('inbox');
  return (
    <p className="flex items-center gap-2.5 py-2 font-semibold text-accent text-xs before:h-px before:flex-1 before:bg-accent-line after:h-px after:flex-1 after:bg-accent-line">
      {t('thread.unread', { count })}
    </p>
  );
}
