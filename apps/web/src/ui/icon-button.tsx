import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Tooltip, type TooltipSide } from './tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What it does: the accessible name and the tooltip. */
  label: string;
  icon: ReactNode;
  shortcut?: string | undefined;
  variant?: 'quiet' | 'primary' | 'outline';
  size?: 'sm' | 'md' | 'lg';
  /** For toggles: drawn as pressed and said so. */
  pressed?: boolean;
  tooltipSide?: TooltipSide;
}

/** A button that is only an icon. Its touch area is never under 32 px, 44 px on a finger's screen. */
export function IconButton({
  label,
  icon,
  shortcut,
  variant = 'quiet',
  size = 'md',
  pressed,
  tooltipSide = 'top',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} side={tooltipSide} shortcut={shortcut}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        className={clsx(
          'relative inline-grid shrink-0 place-items-center rounded-[8px] transition-colors duration-100 disabled:opacity-50',
          'pointer-coarse:before:-inset-1.5 pointer-coarse:before:absolute pointer-coarse:before:content-[""]',
          size === 'sm' && 'size-7 [&_svg]:size-4',
          size === 'md' && 'size-8 [&_svg]:size-[18px]',
          size === 'lg' && 'size-10 [&_svg]:size-5',
          variant === 'quiet' &&
            'text-ink-2 hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent data-popup-open:bg-hover',
          variant === 'outline' && 'border border-line-strong bg-panel text-ink-2 hover:bg-hover hover:text-ink',
          variant === 'primary' && 'bg-accent text-accent-ink hover:bg-accent-strong',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
