import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/sync/shortcuts.ts';
import { copyText } from '@/ui/copy-text.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { toast } from '@/ui/toast.tsx';

/** What stands beside a bubble only while it is under the pointer or has the focus. */
export const onHover =
  'opacity-0 group-hover/bubble:opacity-100 group-focus/bubble:opacity-100 focus-visible:opacity-100';

/** Beside a bubble: takes its words along. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('inbox');
  const keys = useKeys('copy');
  return (
    <IconButton
      label={t('composer.copyText')}
      shortcut={keys}
      icon={<Copy />}
      size="sm"
      tabIndex={-1}
      data-act="copy"
      onClick={() => void copyText(text).then((copied) => copied && toast.success(t('composer.copied')))}
      className={onHover}
    />
  );
}
