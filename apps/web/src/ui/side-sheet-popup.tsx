import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

export interface SideSheetProps {
  /** Said by screen readers when it opens. */
  label: string;
  onClose: () => void;
  children: ReactNode;
}

export function SideSheetPopup({ label, onClose, children }: SideSheetProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          aria-label={label}
          className="fixed inset-y-0 end-0 z-40 flex w-full bg-panel shadow-pop outline-hidden md:w-[340px]"
        >
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
