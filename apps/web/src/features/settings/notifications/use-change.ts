import type { NoticeSettings } from '@transom/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { changeNoticeSettings } from '@/sync/notice-settings.ts';
import { toast } from '@/ui/toast.tsx';

/** Changes how one is told; what could not be saved is said, and goes back. */
export function useChange(): (changes: Partial<NoticeSettings>) => void {
  const { t } = useTranslation('settings');
  return useCallback(
    (changes) => {
      changeNoticeSettings(changes).catch((error: unknown) =>
        toast.error(t('notifications.failed', { message: errorText(error) })),
      );
    },
    [t],
  );
}
