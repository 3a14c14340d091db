import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import { isPressOnTrigger } from './popup-trigger.ts';

interface PopoverPopupProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLElement | null>;
  label: string;
  side: 'top' | 'bottom' | 'inline-start' | 'inline-end';
  align: 'start' | 'center' | 'end';
  children: ReactNode;
}

export function PopoverPopup({ open, onOpenChange, anchor, label, side, align, children }: PopoverPopupProps) {
  return (
    <Base.Root open={open} onOpenChange={(next, details) => isPressOnTrigger(details, anchor) || onOpenChange(next)}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            aria-label={label}
            className="popup-motion max-h-(--available-height) max-w-[min(360px,calc(100vw-16px))] overflow-y-auto rounded-md bg-panel p-3 shadow-pop outline-hidden"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
