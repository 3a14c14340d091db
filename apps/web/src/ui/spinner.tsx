import { clsx } from 'clsx';
import { LoaderCircle } from 'lucide-react';

/** Decoration only: what is waiting must say so in words or by `aria-busy`. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={clsx('animate-spin', className ?? 'size-4')} />;
}
