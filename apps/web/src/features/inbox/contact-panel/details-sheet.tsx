import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DetailsSheetProps {
  onClose: () => void;
  children: ReactNode;
}

/** The contact panel over the chat, on screens without room for both. */
export function DetailsSheet({ onClose, children }: DetailsSheetProps) {
  const { t } = useTranslation('inbox');
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
