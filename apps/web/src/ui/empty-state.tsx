import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** `h1` where it is all there is on the page. */
  as?: 'p' | 'h1';
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** What stands where there is nothing yet: why, and what to do. */
export function EmptyState({ icon, title, as: Title = 'p', children, action, className }: EmptyStateProps) {
  return (
    <div className={clsx('flex flex-col items-center justify-center gap-1 px-6 py-12 text-center', className)}>
      {icon && (
        <span
          aria-hidden
          className="mb-2 grid size-12 place-items-center rounded-lg bg-sunken text-ink-3 [&>svg]:size-[22px]"
        >
          {icon}
        </span>
      )}
      <Title className="font-semibold text-msg">{title}</Title>
      {children && <div className="max-w-[44ch] text-balance text-ink-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
