import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useForm } from '@/sync/use-form.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { PasswordField } from '@/ui/password-field.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { usePutChannel } from './use-channels.ts';

/** What is typed outlives the dialog and a sign-in in between, but not the page: the secrets are in it. */
let typed = blank();

function blank() {
  const verifyToken = crypto.getRandomValues(new Uint8Array(12)).reduce((text, n) => text + n.toString(36), '');
  return { name: '', phoneNumberId: '', wabaId: '', accessToken: '', appSecret: '', verifyToken, graphBaseUrl: '' };
}

interface ConnectFormProps {
  onConnected: (connected: { id: string; verifyToken: string }) => void;
}

export function ConnectForm({ onConnected }: ConnectFormProps) {
  const { t } = useTranslation('settings');
  const put = usePutChannel();
  const [advanced, setAdvanced] = useState(typed.graphBaseUrl !== '');
  const need = (value: string) => (value.trim() === '' ? t('numbers.form.missing') : undefined);
  const digits = (value: string) =>
    need(value) ?? (/^\d{5,20}$/.test(value.trim()) ? undefined : t('numbers.form.digits'));
  const { form, field, values, busy, failure } = useForm({
    initial: typed,
    check: (v) => ({
      name: need(v.name),
      phoneNumberId: digits(v.phoneNumberId),
      wabaId: digits(v.wabaId),
      accessToken: need(v.accessToken),
      appSecret: need(v.appSecret),
      verifyToken: need(v.verifyToken),
      graphBaseUrl: v.graphBaseUrl === '' || URL.canParse(v.graphBaseUrl) ? undefined : t('numbers.form.url'),
    }),
    submit: async ({ graphBaseUrl, ...body }) => {
      const channel = await call('channels.connect', { body: graphBaseUrl ? { ...body, graphBaseUrl } : body });
      typed = blank();
      put(channel);
      onConnected({ id: channel.id, verifyToken: body.verifyToken });
    },
  });
  useEffect(() => {
    typed = values;
  }, [values]);
  return (
    <form {...form} className="flex flex-col gap-4">
      {failure !== null && <Banner tone="error">{errorText(failure)}</Banner>}
      <TextField {...field('name')} label={t('numbers.form.name')} hint={t('numbers.form.nameHint')} maxLength={100} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          {...field('phoneNumberId')}
          label={t('numbers.form.phoneNumberId')}
          hint={t('numbers.form.phoneNumberIdHint')}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          {...field('wabaId')}
          label={t('numbers.form.wabaId')}
          hint={t('numbers.form.wabaIdHint')}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <PasswordField
        {...field('accessToken')}
        label={t('numbers.form.accessToken')}
        hint={t('numbers.form.accessTokenHint')}
        autoComplete="off"
      />
      <div className="grid gap-4 md:grid-cols-2">
        <PasswordField
          {...field('appSecret')}
          label={t('numbers.form.appSecret')}
          hint={t('numbers.form.appSecretHint')}
          autoComplete="off"
        />
        <TextField
          {...field('verifyToken')}
          label={t('numbers.form.verifyToken')}
          hint={t('numbers.form.verifyTokenHint')}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <details className="group" open={advanced} onToggle={(event) => setAdvanced(event.currentTarget.open)}>
        <summary className="flex w-fit list-none items-center gap-1 font-medium text-ink-2 [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-4 text-ink-3 transition-transform duration-100 group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
          />
          {t('numbers.form.advanced')}
        </summary>
        <TextField
          {...field('graphBaseUrl')}
          className="mt-3"
          label={t('numbers.form.graphBaseUrl')}
          hint={t('numbers.form.graphBaseUrlHint')}
          type="url"
          spellCheck={false}
        />
      </details>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-3 text-sm">{t('numbers.form.secrets')}</p>
        <Button type="submit" variant="primary" busy={busy}>
          {t('numbers.form.submit')}
        </Button>
      </div>
    </form>
  );
}
