import type { ReactNode } from 'react';

interface PanelSectionProps {
  title: string;
  /** Stands at the end of the heading's line. */
  action?: ReactNode;
  children: ReactNode;
}

/** One part of the contact panel, under a line and a small heading. */
export function PanelSection({ title, action, children }: PanelSectionProps) {
  return (
    <section className="border-line border-t px-4 py-3.5">
      <div className="mb-2 flex min-h-7 items-center justify-between gap-2">
        <h4 className="font-semibold text-ink-2 text-sm">{title}</h4>
        {action}
      </div>
      {children}
    </section>
  );
}
