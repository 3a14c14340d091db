import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export type ChipTone = 'accent' | 'neutral' | 'amber' | 'red';

const tones: Record<ChipTone, string> = {
  accent: 'bg-accent-soft text-accent',
  neutral: 'bg-sunken text-ink-2',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
};

interface ChipProps extends ComponentProps<'span'> {
  tone?: ChipTone;
  icon?: ReactNode;
  size?: 'sm' | 'md';
}

/** A state in a word or two. Colour never says it alone. */
export function Chip({ tone = 'neutral', icon, size = 'md', className, children, ...rest }: ChipProps) {
  return (
    <span
      {...rest}
      className={clsx(
        'inline-flex shrink-0 items-center whitespace-nowrap rounded-full font-medium [&>svg]:shrink-0',
        size === 'md' ? 'h-[26px] gap-1.5 px-2.5 text-sm [&>svg]:size-3.5' : 'h-5 gap-1 px-2 text-xs [&>svg]:size-3',
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
