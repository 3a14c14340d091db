import { type ReactNode, Suspense } from 'react';
import { lazyPart } from './lazy-part.ts';
import { type TriggerElement, usePopup } from './popup-trigger.ts';

const load = () => import('./popover-popup.tsx');
const Popup = lazyPart(async () => (await load()).PopoverPopup);

interface PopoverProps {
  trigger: TriggerElement;
  /** Said by screen readers when it opens. */
  label: string;
  children: ReactNode;
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end';
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A small non-modal panel anchored to its button. Loaded when it is first wanted. */
export function Popover({
  trigger,
  label,
  children,
  side = 'bottom',
  align = 'center',
  open,
  onOpenChange,
}: PopoverProps) {
  const popup = usePopup({ trigger, kind: 'dialog', open, onOpenChange, preload: load });
  return (
    <>
      {popup.button}
      {popup.used && (
        <Suspense>
          <Popup
            open={popup.open}
            onOpenChange={popup.setOpen}
            anchor={popup.anchor}
            label={label}
            side={side}
            align={align}
          >
            {children}
          </Popup>
        </Suspense>
      )}
    </>
  );
}
