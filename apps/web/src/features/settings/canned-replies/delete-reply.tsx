import type { CannedReply } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { toast } from '@/ui/toast.tsx';

/** Asks once more before a canned reply goes. */
export function DeleteReply({ reply, onClose }: { reply: CannedReply | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const drop = () => {
    onClose();
    if (!reply) return;
    call('cannedReplies.remove', { params: { id: reply.id } }).catch((error: unknown) => toast.error(errorText(error)));
  };
  return (
    <ConfirmDialog
      open={reply !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('canned.deleteTitle', { name: reply?.shortcut ?? '' })}
      description={t(reply?.shared ? 'canned.deleteShared' : 'canned.deleteOwn')}
      confirmLabel={t('canned.deleteConfirm')}
      danger
      onConfirm={drop}
    />
  );
}
