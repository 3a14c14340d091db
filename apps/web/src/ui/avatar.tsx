import { clsx } from 'clsx';
import { initialsOf, softHueOf } from './soft-colour.ts';

interface AvatarProps {
  /** Decides the colour, so a person keeps theirs whatever they are called. */
  id: string;
  name: string;
  /** Diameter in px. */
  size?: 18 | 24 | 28 | 32 | 36 | 40 | 64;
  className?: string;
}

const textSizes: Record<NonNullable<AvatarProps['size']>, string> = {
  18: 'text-[8px]',
  24: 'text-[10px]',
  28: 'text-xs',
  32: 'text-xs',
  36: 'text-sm',
  40: 'text-md',
  64: 'text-xl',
};

/** Initials on a soft ground. Decoration: the name stands beside it, or the caller labels it. */
export function Avatar({ id, name, size = 40, className }: AvatarProps) {
  const hue = softHueOf(id);
  return (
    <span
      aria-hidden
      className={clsx(
        'inline-grid shrink-0 select-none place-items-center rounded-full font-semibold leading-none',
        textSizes[size],
        className,
      )}
      style={{ width: size, height: size, background: `var(--soft-${hue})`, color: `var(--soft-${hue}-ink)` }}
    >
      {initialsOf(name)}
    </span>
  );
}
