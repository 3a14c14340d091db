import { clsx } from 'clsx';

/** A key, as printed on a keyboard. */
export function Kbd({ children, inverted = false }: { children: string; inverted?: boolean }) {
  return (
    <kbd
      className={clsx(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-sm border px-1 font-medium font-sans text-xs',
        inverted ? 'border-bg/30 text-bg' : 'border-line-strong bg-panel text-ink-3',
      )}
    >
      {children}
    </kbd>
  );
}
