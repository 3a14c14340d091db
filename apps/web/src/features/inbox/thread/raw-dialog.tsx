import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { Banner } from '@/ui/banner.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { useAnswer } from '../use-answer.ts';

interface RawDialogProps {
  /** null: closed. */
  messageId: string | null;
  onClose: () => void;
}

/** A message exactly as Meta sent it. */
export function RawDialog({ messageId, onClose }: RawDialogProps) {
  const { t } = useTranslation('inbox');
  return (
    <Dialog
      open={messageId !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('thread.rawTitle')}
      description={t('thread.rawDescription')}
      size="lg"
    >
      {messageId !== null && <Raw id={messageId} />}
    </Dialog>
  );
}

function Raw({ id }: { id: string }) {
  const { t } = useTranslation('inbox');
  const answer = useAnswer(id, (key, signal) => call('messages.raw', { params: { id: key } }, { signal }));
  if (answer.state === 'loading') return <Spinner className="mx-auto my-6 size-5 text-ink-3" />;
  if (answer.state === 'failed') return <Banner tone="error">{t('thread.rawFailed')}</Banner>;
  const text = JSON.stringify(answer.value.raw, null, 2);
  return (
    <textarea
      readOnly
      rows={Math.min(26, text.split('\n').length + 1)}
      dir="ltr"
      aria-label={t('thread.rawTitle')}
      value={text}
      className="block w-full resize-none rounded-md bg-sunken p-3 font-mono text-sm leading-5"
    />
  );
}
