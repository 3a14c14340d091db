import { useTranslation } from 'react-i18next';
import { Popover } from '@/ui/popover.tsx';
import { FormattedText } from '../formatting/formatted-text.tsx';
import { exactTime } from '../say-time.ts';
import { placed } from './kinds/reading.ts';
import type { ThreadMessage } from './thread-rows.ts';

/** "edited" at the foot of a bubble; a click shows what it said before. */
export function EditHistory({ message: { edits } }: { message: ThreadMessage }) {
  const { t } = useTranslation('inbox');
  return (
    <Popover
      label={t('edits.title')}
      side="top"
      trigger={
        <button type="button" className="-m-1 rounded-sm p-1 underline decoration-current/40 hover:text-ink-2">
          {t('thread.edited')}
        </button>
      }
    >
      <h3 className="mb-2 font-semibold">{t('edits.title')}</h3>
      <ol className="flex max-h-72 max-w-80 flex-col gap-2 overflow-y-auto">
        {placed(edits).map(([key, { text, at }]) => (
          <li key={key}>
            <time dateTime={at} className="text-ink-3 text-xs">
              {exactTime(at)}
            </time>
            <FormattedText text={text.trim() || t('edits.empty')} />
          </li>
        ))}
      </ol>
    </Popover>
  );
}
