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

/** Keys as `sayKeys` says them: those pressed one after the other stand side by side. */
export function Keys({ keys, inverted = false }: { keys: string; inverted?: boolean }) {
  const [first = '', second] = keys.split(' ');
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      <Kbd inverted={inverted}>{first}</Kbd>
      {second && <Kbd inverted={inverted}>{second}</Kbd>}
    </span>
  );
}
