import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { copyText } from '@/ui/copy-text.ts';
import { toast } from '@/ui/toast.tsx';

/** The row under a reply the window shut on: what was written can be taken along, and a note can be written. */
export function ClosedTools({ modeSwitch, text }: { modeSwitch: ReactNode; text: string }) {
  const { t } = useTranslation('inbox');
  const copy = () => void copyText(text).then((copied) => copied && toast.success(t('composer.copied')));
  return (
    <div className="mt-1.5 flex min-h-8 items-center gap-1">
      {modeSwitch}
      {text.trim() !== '' && (
        <Button size="sm" icon={<Copy aria-hidden />} onClick={copy} className="ms-auto">
          {t('composer.copyText')}
        </Button>
      )}
    </div>
  );
}
