import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { react } from '@/sync/react.ts';
import { toast } from '@/ui/toast.tsx';
import '../sending-words.ts';
import type { ThreadMessage } from './thread-rows.ts';

/** WhatsApp's own six first, then what shops and offices use. */
const offered = [
  ...['👍', '❤️', '😂', '😮', '😢', '🙏'],
  ...['🎉', '👏', '🔥', '✅', '👌', '💪'],
  ...['🙂', '😍', '🤔', '👀', '🤝', '💯'],
];
const columns = 6;

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };

/** Choose a reaction; choosing the one that is set takes it back. Arrow keys walk the grid. */
export function ReactionPicker({ message, onDone }: { message: ThreadMessage; onDone: () => void }) {
  const { t } = useTranslation('sending');
  const grid = useRef<HTMLDivElement>(null);
  const set = message.reactions.find(({ by }) => by === 'business')?.emoji;
  useEffect(() => grid.current?.querySelector('button')?.focus(), []);
  const choose = (emoji: string) => {
    onDone();
    void react(message, emoji === set ? '' : emoji, (error) =>
      toast.error(error === undefined ? t('react.refused', { emoji }) : errorText(error)),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Left and right as the eye goes: the grid begins at the right in Arabic.
    const along = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const step = along && document.dir === 'rtl' ? -(steps[event.key] ?? 0) : steps[event.key];
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = step === undefined ? undefined : buttons[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={grid} role="toolbar" aria-label={t('react.title')} onKeyDown={onKeyDown} className="grid grid-cols-6">
      {offered.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-pressed={emoji === set}
          aria-label={t(emoji === set ? 'react.remove' : 'react.with', { emoji })}
          onClick={() => choose(emoji)}
          className={clsx(
            'grid size-10 place-items-center rounded-[8px] text-xl hover:bg-hover',
            emoji === set && 'bg-accent-soft',
          )}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
