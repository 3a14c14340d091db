import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { ThreadMessage } from './thread-rows.ts';

interface ReactionsProps {
  reactions: ThreadMessage['reactions'];
  contactName: string;
  ours: boolean;
}

/** Reactions, on the lower edge of their bubble. */
export function Reactions({ reactions, contactName, ours }: ReactionsProps) {
  const { t } = useTranslation('inbox');
  if (reactions.length === 0) return null;
  return (
    <span
      className={clsx(
        'absolute -bottom-3 flex gap-0.5 rounded-full bg-panel px-1.5 text-md leading-5 shadow-card',
        ours ? 'end-2.5' : 'start-2.5',
      )}
    >
      {reactions.map(({ by, emoji }) => (
        <span
          key={by}
          role="img"
          aria-label={t('thread.reactionBy', { who: by === 'contact' ? contactName : t('sender.you'), emoji })}
        >
          {emoji}
        </span>
      ))}
    </span>
  );
}
