import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink not-aria-disabled:hover:bg-accent-strong',
  secondary: 'bg-panel text-ink border border-line-strong not-aria-disabled:hover:bg-hover data-popup-open:bg-hover',
  quiet: 'text-ink-2 not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink data-popup-open:bg-hover',
  danger: 'bg-red text-red-ink not-aria-disabled:hover:bg-red-strong',
};

export type ButtonSize = 'sm' | 'md' | 'lg';

/** The looks of a button, for a link that should look like one. */
export const buttonClass = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string =>
  clsx(
    'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap font-medium transition-colors duration-100',
    'disabled:opacity-50',
    size === 'sm' && 'h-7 rounded-sm px-2 text-sm',
    size === 'md' && 'h-8 rounded-[8px] px-3',
    size === 'lg' && 'h-10 rounded-md px-4 text-msg',
    variants[variant],
  );

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shows a spinner and swallows clicks, but keeps the focus and the width. */
  busy?: boolean;
}

/** A button with words on it. Disabled ones stay focusable when `busy`, so that the keyboard does not lose its place. */
export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  busy = false,
  className,
  children,
  onClick,
  disabled,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled}
      aria-disabled={busy || disabled || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      className={clsx(buttonClass(variant, size), className)}
    >
      <span className={clsx('inline-flex items-center gap-1.5 [&_svg]:size-4', busy && 'invisible')}>
        {icon}
        {children}
      </span>
      {busy && <Spinner className="absolute size-4" />}
    </button>
  );
}
