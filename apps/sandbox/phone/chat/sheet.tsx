import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet over the lower part of the chat. It takes the keyboard; Escape, the cross or a click beside it put it away. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    const first = sheet.current?.querySelector<HTMLElement>('[data-first], input, .sheet-row');
    first?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <div className="sheet-backdrop">
      <button type="button" className="sheet-beside" tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div
        ref={sheet}
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Tab') keepInside(event);
        }}
      >
        <header>
          <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
          <b className="sheet-title" dir="auto">
            {title}
          </b>
        </header>
        {children}
      </div>
    </div>
  );
}

function keepInside(event: KeyboardEvent<HTMLElement>): void {
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), input, textarea, a[href]'),
  ];
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
