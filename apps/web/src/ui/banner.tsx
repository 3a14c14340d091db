import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type BannerTone = 'info' | 'success' | 'warning' | 'error';

const looks: Record<BannerTone, { box: string; title: string; icon: ReactNode }> = {
  info: { box: 'bg-sunken border-line', title: 'text-ink', icon: <Info aria-hidden /> },
  success: { box: 'bg-accent-soft border-accent-line', title: 'text-accent', icon: <CircleCheck aria-hidden /> },
  warning: { box: 'bg-amber-soft border-amber-line', title: 'text-amber', icon: <TriangleAlert aria-hidden /> },
  error: { box: 'bg-red-soft border-red-line', title: 'text-red', icon: <CircleAlert aria-hidden /> },
};

interface BannerProps {
  tone?: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** Something to know before going on. Errors are announced at once, the rest politely. */
export function Banner({ tone = 'info', title, children, action, className }: BannerProps) {
  const look = looks[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={clsx(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border px-3.5 py-2.5',
        look.box,
        className,
      )}
    >
      <span className={clsx('flex min-w-0 flex-1 basis-56 gap-3', look.title)}>
        <span className="mt-0.5 shrink-0 [&>svg]:size-4">{look.icon}</span>
        <span className="min-w-0">
          {title && <span className="block font-semibold">{title}</span>}
          {children && (
            <span className={clsx('block', tone === 'info' && !title ? 'text-ink' : 'text-ink-2')}>{children}</span>
          )}
        </span>
      </span>
      {action}
    </div>
  );
}
