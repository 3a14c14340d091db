import { Dialog } from '@base-ui/react/dialog';
import { Download, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface LightboxProps {
  url: string;
  name: string;
  onClose: () => void;
}

const roundButton =
  'grid size-10 place-items-center rounded-full bg-black/40 text-white hover:bg-black/60 focus-visible:outline-2 focus-visible:outline-white';

/** A picture over the whole screen. Esc, the cross or a click beside it closes; the focus goes back to where it was. */
export function Lightbox({ url, name, onClose }: LightboxProps) {
  const { t } = useTranslation(['inbox', 'common']);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-black/85" />
        <Dialog.Popup className="fixed inset-0 z-50 flex items-center justify-center p-4 outline-hidden md:p-12">
          <Dialog.Title className="sr-only">{name}</Dialog.Title>
          <Dialog.Close aria-hidden tabIndex={-1} className="absolute inset-0 cursor-zoom-out" />
          <img src={url} alt={name} className="relative max-h-full max-w-full rounded-[4px] object-contain" />
          <div className="absolute end-4 top-4 flex gap-2">
            <a href={url} download={name} aria-label={t('inbox:media.download', { name })} className={roundButton}>
              <Download aria-hidden className="size-5" />
            </a>
            <Dialog.Close aria-label={t('common:close')} className={roundButton}>
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
