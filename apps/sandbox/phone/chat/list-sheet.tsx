import { Icon } from '../ui/icon.tsx';
import type { ListRow, ListSection } from './rich-content.ts';
import { Sheet } from './sheet.tsx';

interface ListSheetProps {
  title: string;
  sections: ListSection[];
  onPick: (row: ListRow) => void;
  onClose: () => void;
}

/** A sheet of rows to pick one of. */
export function ListSheet({ title, sections, onPick, onClose }: ListSheetProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      {sections.map((section) => (
        <section key={section.rows[0]?.id ?? section.title}>
          {section.title === null ? null : <h3 dir="auto">{section.title}</h3>}
          {section.rows.map((row) => (
            <button key={row.id} type="button" className="sheet-row" onClick={() => onPick(row)}>
              {row.icon === undefined ? null : <Icon name={row.icon} size={20} />}
              <span>
                <span dir="auto">{row.title}</span>
                {row.description === null ? null : <small dir="auto">{row.description}</small>}
              </span>
            </button>
          ))}
        </section>
      ))}
    </Sheet>
  );
}
