import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { controlClass } from '@/ui/field.tsx';

export interface PickOption {
  id: string;
  /** What typing finds it by. */
  text: string;
  /** How it is drawn; without it, its text. */
  label?: ReactNode;
  icon?: ReactNode;
  chosen?: boolean;
}

interface PickListProps {
  label: string;
  options: readonly PickOption[];
  /** Said when typing finds nothing. */
  nothing: string;
  onPick: (id: string) => void;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** Find one of many by typing, choose it with Enter or a click. */
export function PickList({ label, options, nothing, onPick, inputRef }: PickListProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const words = text.trim().toLowerCase();
  const found = options.filter((option) => option.text.toLowerCase().includes(words));
  const at = Math.min(active, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const option = found[at];
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      const next = (at + step + found.length) % found.length;
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && option && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onPick(option.id);
    }
  };
  return (
    <div className="flex min-w-56 flex-col gap-1.5">
      <input
        ref={inputRef}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={label}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className={clsx(controlClass, 'h-9')}
      />
      <div id={listId} role="listbox" aria-label={label} className="max-h-64 overflow-y-auto">
        {found.map((option, index) => (
          <button
            key={option.id}
            type="button"
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.chosen ?? false}
            onPointerMove={() => setActive(index)}
            onClick={() => onPick(option.id)}
            className={clsx(
              'flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2 text-start [&>svg]:size-4 [&>svg]:shrink-0',
              index === at && 'bg-hover',
            )}
          >
            {option.icon}
            <span dir="auto" className="flex min-w-0 flex-1 truncate">
              {option.label ?? option.text}
            </span>
            {option.chosen && <Check aria-hidden className="text-accent" />}
          </button>
        ))}
      </div>
      {found.length === 0 && <p className="px-2 text-ink-3 text-sm">{nothing}</p>}
    </div>
  );
}
