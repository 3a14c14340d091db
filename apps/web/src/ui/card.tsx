import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A panel on the page's ground. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={clsx('rounded-lg bg-panel shadow-card', className)}>{children}</div>;
}

/** Rows in one card, a hairline between them. */
export function CardList({ children, busy = false }: { children: ReactNode; busy?: boolean }) {
  return (
    <ul aria-busy={busy || undefined} className="divide-y divide-line overflow-hidden rounded-lg bg-panel shadow-card">
      {children}
    </ul>
  );
}
