import { clsx } from 'clsx';
import { Eye, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import words from '@/locales/en/presence.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';
import { useColleagues } from '@/sync/colleagues.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { sayColleagues } from './say-colleagues.ts';

addCatalogue('presence', words);

interface ViewProps {
  conversationId: string;
  children?: ReactNode;
}

const mostFaces = 3;

/** In the head of a thread: the colleagues who are here too, one who types with a mark. */
export function Colleagues({ conversationId }: ViewProps) {
  const { t } = useTranslation('presence');
  const colleagues = useColleagues(conversationId);
  const words = sayColleagues(t, colleagues);
  return (
    <span role="status" className="flex shrink-0 items-center">
      <span className="sr-only">{words}</span>
      {colleagues.length > 0 && (
        <Tooltip label={words}>
          <span aria-hidden className="flex items-center ps-1.5" data-colleagues>
            {colleagues.slice(0, mostFaces).map(({ id, name, typing }) => (
              <span
                key={id}
                className={clsx('-ms-1.5 flex rounded-full border-2', typing ? 'border-accent' : 'border-panel')}
              >
                <Avatar id={id} name={name} size={24} />
              </span>
            ))}
            {colleagues.length > mostFaces && (
              <span className="ps-1 text-ink-3 text-xs">+{colleagues.length - mostFaces}</span>
            )}
          </span>
        </Tooltip>
      )}
    </span>
  );
}

/** Under the name while a colleague types; else what stands there otherwise. */
export function TypingLine({ conversationId, children }: ViewProps) {
  const { t } = useTranslation('presence');
  const typing = useColleagues(conversationId).filter((colleague) => colleague.typing);
  if (typing.length === 0) return children;
  return (
    <p aria-hidden className="truncate font-medium text-accent text-sm">
      {sayColleagues(t, typing)}
    </p>
  );
}

/** In a row of the list: a colleague is in this conversation, or writes in it. */
export function PresenceMark({ conversationId }: ViewProps) {
  const { t } = useTranslation('presence');
  const colleagues = useColleagues(conversationId);
  if (colleagues.length === 0) return null;
  const words = sayColleagues(t, colleagues);
  const Icon = colleagues.some(({ typing }) => typing) ? PenLine : Eye;
  return (
    <span title={words} className="inline-flex text-accent">
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{words}</span>
    </span>
  );
}
