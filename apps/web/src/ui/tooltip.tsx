import { cloneElement, type ReactElement } from 'react';

export type TooltipSide = 'top' | 'bottom' | 'inline-start' | 'inline-end';

interface TooltipAttributes {
  'data-tooltip'?: string;
  'data-tooltip-keys'?: string | undefined;
  'data-tooltip-side'?: TooltipSide | undefined;
}

interface TooltipProps {
  label: string;
  shortcut?: string | undefined;
  side?: TooltipSide;
  /** The element it explains; it needs its own accessible name. */
  children: ReactElement<TooltipAttributes>;
}

/**
 * A hint for eyes; never the only place something is said. It costs three attributes: `TooltipHost` watches for them,
 * so that ten thousand rows may carry one.
 */
export const Tooltip = ({ label, shortcut, side, children }: TooltipProps) =>
  cloneElement(children, { 'data-tooltip': label, 'data-tooltip-keys': shortcut, 'data-tooltip-side': side });
