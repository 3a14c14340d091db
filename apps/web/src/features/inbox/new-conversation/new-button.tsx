import { SquarePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/sync/shortcuts.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { startConversation } from './new-dialog.ts';

/** The way to write first, at the head of the list. */
export function NewButton() {
  const { t } = useTranslation('list');
  const keys = useKeys('newConversation');
  return (
    <IconButton
      label={t('newConversation')}
      shortcut={keys}
      tooltipSide="bottom"
      icon={<SquarePen />}
      aria-haspopup="dialog"
      onClick={startConversation}
    />
  );
}
