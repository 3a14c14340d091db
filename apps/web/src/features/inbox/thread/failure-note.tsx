import { Ban, CircleAlert, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { codeText, errorText } from '@/sync/error-text.ts';
import { retryEntry } from '@/sync/outbox.ts';
import { removeEntry } from '@/sync/outbox-entries.ts';
import { putSentMessage } from '@/sync/store.ts';
import { Button } from '@/ui/button.tsx';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { toast } from '@/ui/toast.tsx';
import { sayReason } from './say-reason.ts';
import type { ThreadMessage } from './thread-rows.ts';

interface FailureNoteProps {
  message: ThreadMessage;
  contactName: string;
  /** Takes the text of a refused message back into the composer. */
  onEdit: (text: string) => void;
}

/** Below a bubble that did not make it: what happened, what to do, and the buttons to do it. */
export function FailureNote({ message, contactName, onEdit }: FailureNoteProps) {
  const { t } = useTranslation('failures');
  const { local, error } = message;
  const retry = useRetry(message.id);
  if (message.status === 'cancelled') return <Cancelled message={message} />;
  if (message.status === 'unconfirmed') return <Unconfirmed message={message} contactName={contactName} />;
  const [what, todo] = local?.refused
    ? [codeText(local.refused.code, local.refused.message), '']
    : error
      ? sayReason(error)
      : [t('failed.unknown'), ''];
  const again = local ? () => retryEntry(local) : retry.run;
  return (
    <div className="mt-1 mb-2 flex max-w-md flex-col items-end gap-1 self-end">
      <p className="flex items-start gap-1.5 text-sm">
        <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0 text-red" />
        <span className="min-w-0">
          <span className="text-ink">{what}</span> <span className="text-ink-2">{todo}</span>
        </span>
      </p>
      <div className="flex gap-1">
        {local && (
          <>
            <Button size="sm" variant="quiet" onClick={() => removeEntry(local.id)}>
              {t('failed.delete')}
            </Button>
            {local.shown.type === 'text' && (
              <Button
                size="sm"
                variant="quiet"
                onClick={() => {
                  removeEntry(local.id);
                  onEdit(local.shown.text);
                }}
              >
                {t('failed.edit')}
              </Button>
            )}
          </>
        )}
        {(local || error?.retryable) && (
          <Button size="sm" data-act="retry" busy={retry.busy} onClick={again}>
            {t('failed.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A scheduled message that was dropped, and why. */
function Cancelled({ message: { error } }: Pick<FailureNoteProps, 'message'>) {
  const { t } = useTranslation('failures');
  return (
    <p className="mt-1 mb-2 flex max-w-md items-start gap-1.5 self-end text-ink-2 text-sm">
      <Ban aria-hidden className="mt-px size-3.5 shrink-0 text-ink-3" />
      <span className="min-w-0">{error ? sayReason(error).join(' ') : t('status.cancelled', { ns: 'inbox' })}</span>
    </p>
  );
}

function Unconfirmed({ message, contactName }: { message: ThreadMessage; contactName: string }) {
  const { t } = useTranslation('failures');
  const [asking, setAsking] = useState(false);
  const retry = useRetry(message.id);
  return (
    <div className="mt-1 mb-2 flex max-w-md flex-col items-end gap-1 self-end">
      <p className="flex items-start gap-1.5 text-ink-2 text-sm">
        <CircleHelp aria-hidden className="mt-px size-3.5 shrink-0 text-amber" />
        {t('unconfirmed.what')}
      </p>
      <Button size="sm" data-act="retry" onClick={() => setAsking(true)}>
        {t('unconfirmed.sendAgain')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('unconfirmed.confirmTitle')}
        description={t('unconfirmed.confirm', { name: contactName })}
        confirmLabel={t('unconfirmed.sendAgain')}
        busy={retry.busy}
        onConfirm={() => {
          retry.run();
          setAsking(false);
        }}
      />
    </div>
  );
}

function useRetry(id: string) {
  const { t } = useTranslation('failures');
  const [busy, setBusy] = useState(false);
  const run = () => {
    setBusy(true);
    call('messages.retry', { params: { id } })
      .then(putSentMessage)
      .catch((error: unknown) => toast.error(t('failed.retryFailed', { message: errorText(error) })))
      .finally(() => setBusy(false));
  };
  return { busy, run };
}
