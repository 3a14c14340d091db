import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { ListSection } from './rich-content.ts';

interface ListSheetProps {
  title: string;
  sections: ListSection[];
  onPick: (row: ListSection['rows'][number]) => void;
  onClose: () => void;
}

/** The sheet a list message opens over the chat; Escape or the cross puts it away. */
export function ListSheet({ title, sections, onPick, onClose }: ListSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    sheet.current?.querySelector<HTMLElement>('.sheet-row')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <div className="sheet-backdrop">
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
        {sections.map((section) => (
          <section key={section.rows[0]?.id ?? section.title}>
            {section.title === null ? null : <h3 dir="auto">{section.title}</h3>}
            {section.rows.map((row) => (
              <button key={row.id} type="button" className="sheet-row" onClick={() => onPick(row)}>
                <span dir="auto">{row.title}</span>
                {row.description === null ? null : <small dir="auto">{row.description}</small>}
              </button>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function keepInside(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
