import { clsx } from 'clsx';

/** The shape of what is loading. The region around it carries `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-pulse-soft rounded-sm bg-line', className)} />;
}
