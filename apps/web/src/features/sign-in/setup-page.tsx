import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { signIn } from '@/sync/sign-in.ts';
import { useForm } from '@/sync/use-form.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { PasswordField } from '@/ui/password-field.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { useCheckAccount } from './check-account.ts';
import { FrontDoor } from './front-door.tsx';
import { useProblemText } from './use-problem-text.ts';

/** The first visit: nobody owns this workspace yet. */
export function SetupPage({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation('door');
  const checkAccount = useCheckAccount();
  const problemText = useProblemText();
  const { form, field, busy, failure } = useForm({
    initial: { workspaceName: '', name: '', email: '', password: '' },
    check: (values) => ({
      ...checkAccount(values),
      workspaceName: values.workspaceName.trim() === '' ? t('setup.workspaceNameMissing') : undefined,
    }),
    submit: async (values) => {
      await call('setup.owner', { body: { ...values, email: values.email.trim() } });
      await signIn(values.email.trim(), values.password);
      await onDone();
    },
  });
  return (
    <FrontDoor title={t('setup.title')} text={t('setup.text')}>
      <form {...form} className="flex flex-col gap-4">
        {failure !== null && <Banner tone="error">{problemText(failure)}</Banner>}
        <TextField
          {...field('workspaceName')}
          label={t('setup.workspaceName')}
          hint={t('setup.workspaceNameHint')}
          autoComplete="organization"
          autoFocus
        />
        <TextField {...field('name')} label={t('setup.name')} hint={t('setup.nameHint')} autoComplete="name" />
        <TextField
          {...field('email')}
          label={t('setup.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField
          {...field('password')}
          label={t('setup.password')}
          hint={t('setup.passwordHint')}
          autoComplete="new-password"
        />
        <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
          {t('setup.submit')}
        </Button>
      </form>
    </FrontDoor>
  );
}
