import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SideSheet } from '@/ui/side-sheet.tsx';
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
    <SideSheet label={t('contact.label')} onClose={onClose}>
      {children}
    </SideSheet>
  );
}
