import type { Channel } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useForm } from '@/sync/use-form.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { PasswordField } from '@/ui/password-field.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { usePutChannel } from './use-channels.ts';

interface ChangeDialogProps {
  channel: Channel;
  what: 'token' | 'name' | null;
  onClose: () => void;
}

/** One field of a number: a fresh token or another name. */
export function ChangeDialog({ channel, what, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('settings');
  const words = {
    token: { title: t('numbers.token.title', { name: channel.name }), text: t('numbers.token.text') },
    name: { title: t('numbers.renaming.title', { name: channel.name }), text: undefined },
  };
  const { title, text } = words[what ?? 'name'];
  return (
    <Dialog
      open={what !== null}
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={text}
      keepOnOutsideClick
    >
      {what === 'token' && <TokenForm channel={channel} onDone={onClose} />}
      {what === 'name' && <NameForm channel={channel} onDone={onClose} />}
    </Dialog>
  );
}

interface ChangeFormProps {
  channel: Channel;
  onDone: () => void;
}

function TokenForm({ channel, onDone }: ChangeFormProps) {
  const { t } = useTranslation('settings');
  const put = usePutChannel();
  const { form, field, busy, failure } = useForm({
    initial: { accessToken: '' },
    check: ({ accessToken }) => ({ accessToken: accessToken.trim() === '' ? t('numbers.form.missing') : undefined }),
    submit: async (body) => {
      put(await call('channels.update', { params: { id: channel.id }, body }));
      onDone();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {failure !== null && <Banner tone="error">{errorText(failure)}</Banner>}
      <PasswordField
        {...field('accessToken')}
        label={t('numbers.form.accessToken')}
        hint={t('numbers.form.accessTokenHint')}
        autoComplete="off"
        fixedWidth
      />
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        {t('numbers.token.submit')}
      </Button>
    </form>
  );
}

function NameForm({ channel, onDone }: ChangeFormProps) {
  const { t } = useTranslation('settings');
  const put = usePutChannel();
  const { form, field, busy, failure } = useForm({
    initial: { name: channel.name },
    check: ({ name }) => ({ name: name.trim() === '' ? t('numbers.form.missing') : undefined }),
    submit: async (body) => {
      put(await call('channels.update', { params: { id: channel.id }, body }));
      onDone();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {failure !== null && <Banner tone="error">{errorText(failure)}</Banner>}
      <TextField {...field('name')} label={t('numbers.form.name')} hint={t('numbers.form.nameHint')} maxLength={100} />
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        {t('numbers.renaming.submit')}
      </Button>
    </form>
  );
}
