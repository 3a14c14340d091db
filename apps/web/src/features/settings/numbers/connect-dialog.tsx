import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { CallbackGuide } from './callback-guide.tsx';
import { CheckList } from './check-list.tsx';
import { ConnectForm } from './connect-form.tsx';
import { useChannels } from './use-channels.ts';

interface ConnectDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

interface Connected {
  id: string;
  verifyToken: string;
}

/** First the six values, then the step at Meta, watched until the first message arrives. */
export function ConnectDialog({ open, onOpenChange }: ConnectDialogProps) {
  const { t } = useTranslation('settings');
  const [connected, setConnected] = useState<Connected | null>(null);
  const channels = useChannels();
  const channel = channels.data?.find(({ id }) => id === connected?.id);
  const change = (next: boolean) => {
    if (next) setConnected(null);
    onOpenChange(next);
  };
  if (!connected || !channel) {
    return (
      <Dialog
        open={open}
        onOpenChange={change}
        keepOnOutsideClick
        size="lg"
        title={t('numbers.form.title')}
        description={t('numbers.form.text')}
      >
        <ConnectForm onConnected={setConnected} />
      </Dialog>
    );
  }
  const failed = channel.checks.some(({ name, state }) => state === 'failed' && name !== 'callback_url');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setConnected(null);
        onOpenChange(next);
      }}
      keepOnOutsideClick
      size="lg"
      title={t('numbers.connected.title', { name: channel.name })}
      description={t(`numbers.connected.${channel.firstWebhookAt ? 'allDone' : failed ? 'problems' : 'oneLeft'}`)}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            setConnected(null);
            onOpenChange(false);
          }}
        >
          {t('numbers.connected.done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <CheckList checks={channel.checks} toldBelow="callback_url" />
        <CallbackGuide channel={channel} verifyToken={connected.verifyToken} />
      </div>
    </Dialog>
  );
}
