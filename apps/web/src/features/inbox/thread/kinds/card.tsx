import type { ReactNode } from 'react';

interface CardProps {
  children: ReactNode;
  /** Room for the time, on a line of its own below the card. */
  trailing: ReactNode;
}

/** The frame of kinds that are more than words: as wide as its bubble lets it, with the time below. */
export function Card({ children, trailing }: CardProps) {
  return (
    <>
      <div className="w-72 max-w-full">{children}</div>
      {trailing && <div className="flex h-4 justify-end">{trailing}</div>}
    </>
  );
}

/** A small line above a card: what it is. */
export function CardTitle({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-center gap-1.5 text-ink-3 text-sm [&>svg]:size-3.5 [&>svg]:shrink-0">
      {icon}
      {children}
    </p>
  );
}

export const linkClass = 'text-accent underline decoration-current/40 underline-offset-2 hover:decoration-current';

/** A way out to another site, opened apart. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={linkClass}>
      {children}
    </a>
  );
}
