import { clsx } from 'clsx';

interface BadgeProps {
  count: number;
  /** What is counted, for screen readers: "3 unread". */
  label: string;
  tone?: 'accent' | 'quiet';
  className?: string;
}

/** A count. Nothing at zero, "99+" past 99. */
export function Badge({ count, label, tone = 'accent', className }: BadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      className={clsx(
        'inline-block h-[18px] min-w-[18px] shrink-0 rounded-full px-[5px] text-center font-semibold text-xs leading-[18px] tabular-nums',
        tone === 'accent' ? 'bg-accent text-accent-ink' : 'bg-sunken text-ink-2',
        className,
      )}
    >
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
