import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { signIn } from '@/sync/sign-in.ts';
import { useForm } from '@/sync/use-form.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { PasswordField } from '@/ui/password-field.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { FrontDoor } from './front-door.tsx';

interface SignInPageProps {
  /** The session ran out while somebody was at work. */
  ended: boolean;
  onSignedIn: () => Promise<void>;
}

export function SignInPage({ ended, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation('door');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { form, field, busy, failure } = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({
      email: email.trim() === '' ? t('signIn.emailMissing') : undefined,
      password: password === '' ? t('signIn.passwordMissing') : undefined,
    }),
    submit: async ({ email, password }) => {
      setRefusal(null);
      const outcome = await signIn(email.trim(), password);
      if (outcome === 'ok') return onSignedIn();
      setRefusal(t(`signIn.${outcome}`));
    },
  });
  const problem = refusal ?? (failure ? errorText(failure) : null);
  return (
    <FrontDoor
      title={t('signIn.title')}
      footer={
        <>
          {t('signIn.forgotten')} <code className="whitespace-nowrap font-mono text-ink-2">npm run reset-password</code>
        </>
      }
    >
      <form {...form} className="flex flex-col gap-4">
        {problem ? <Banner tone="error">{problem}</Banner> : ended && <Banner>{t('signIn.ended')}</Banner>}
        <TextField
          {...field('email')}
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          autoFocus
        />
        <PasswordField {...field('password')} label={t('signIn.password')} autoComplete="current-password" />
        <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
          {t('signIn.submit')}
        </Button>
      </form>
    </FrontDoor>
  );
}
