import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';

interface ChoiceProps<Value> {
  label: string;
  value: Value;
  options: readonly { value: Value; name: string }[];
  hintId?: string;
  onChange: (value: Value) => void;
}

/** One of a few: a button that opens a list. Arrow keys and first letters move, Enter takes, Escape leaves it. */
export function Choice<Value extends string | number>({ label, value, options, hintId, onChange }: ChoiceProps<Value>) {
  const [active, setActive] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const open = active !== null;
  const current = options.findIndex((option) => option.value === value);

  useEffect(() => {
    if (!open) return;
    list.current?.scrollIntoView({ block: 'nearest' });
    const closeBeside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setActive(null);
    };
    document.addEventListener('pointerdown', closeBeside);
    return () => document.removeEventListener('pointerdown', closeBeside);
  }, [open]);

  function take(index: number) {
    const option = options[index];
    if (option && option.value !== value) onChange(option.value);
    setActive(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    const from = active ?? current;
    const moves: Record<string, number> = {
      ArrowDown: Math.min(options.length - 1, open ? from + 1 : Math.max(0, from)),
      ArrowUp: Math.max(0, open ? from - 1 : from),
      Home: 0,
      End: options.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) setActive(move);
    else if (event.key === 'Escape' && open) setActive(null);
    else if ((event.key === 'Enter' || event.key === ' ') && open) take(from);
    else if (/^\w$/.test(event.key)) {
      const letter = event.key.toLowerCase();
      const found = options.findIndex(({ name }, index) => index > from && name.toLowerCase().startsWith(letter));
      const again = options.findIndex(({ name }) => name.toLowerCase().startsWith(letter));
      if (found >= 0 || again >= 0) setActive(found >= 0 ? found : again);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="choice-box" ref={box}>
      <button
        type="button"
        className="choice-button"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        aria-describedby={hintId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        onClick={() => setActive(open ? null : Math.max(0, current))}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
      >
        <span>{options[current]?.name ?? String(value)}</span>
        <Icon name="down" size={14} />
      </button>
      <div className="choice-list" ref={list} id={listId} role="listbox" aria-label={label} hidden={!open}>
        {options.map((option, index) => (
          <button
            key={option.value}
            type="button"
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === value}
            data-active={index === active || undefined}
            // The button keeps the keyboard while the pointer picks.
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setActive(index)}
            onClick={() => take(index)}
          >
            {option.name}
          </button>
        ))}
      </div>
    </div>
  );
}
