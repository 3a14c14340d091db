import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRoomForDetails } from './use-details-open.ts';

interface DetailsFrameProps {
  onClose: () => void;
  children: ReactNode;
}

/** A third panel where there is room, else a sheet over the chat. */
export function DetailsFrame({ onClose, children }: DetailsFrameProps) {
  const { t } = useTranslation('inbox');
  const beside = useHasRoomForDetails();
  if (beside) return <div className="flex min-h-0 w-[316px] shrink-0 border-line border-s">{children}</div>;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={t('contact.label')}
          className="fixed inset-y-0 end-0 z-40 flex w-full bg-panel shadow-pop outline-hidden md:w-[340px]"
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
