import { clsx } from 'clsx';
import { type SoftHue, softHueOf } from './soft-colour.ts';

interface TagProps {
  children: string;
  /** Left out: a hue of its own, made from the word. */
  hue?: SoftHue | 'none';
  className?: string;
}

/** A small square-cornered label. */
export function Tag({ children, hue = softHueOf(children), className }: TagProps) {
  return (
    <span
      className={clsx(
        'inline-block max-w-40 truncate rounded-[5px] px-1.5 text-xs leading-[18px]',
        hue === 'none' && 'bg-sunken text-ink-2',
        className,
      )}
      style={hue === 'none' ? undefined : { background: `var(--soft-${hue})`, color: `var(--soft-${hue}-ink)` }}
    >
      {children}
    </span>
  );
}
