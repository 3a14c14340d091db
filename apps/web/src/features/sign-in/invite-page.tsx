import { MailX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { signIn } from '@/sync/sign-in.ts';
import { useForm } from '@/sync/use-form.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { PasswordField } from '@/ui/password-field.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { useCheckAccount } from './check-account.ts';
import { FrontDoor } from './front-door.tsx';
import { useProblemText } from './use-problem-text.ts';

interface InvitePageProps {
  token: string;
  offer: { workspaceName: string; role: string };
  onJoined: () => Promise<void>;
}

/** Where an invitation link leads: make an account, and in. */
export function InvitePage({ token, offer, onJoined }: InvitePageProps) {
  const { t } = useTranslation('door');
  const checkAccount = useCheckAccount();
  const problemText = useProblemText();
  const { form, field, busy, failure } = useForm({
    initial: { name: '', email: '', password: '' },
    check: checkAccount,
    submit: async (values) => {
      await call('invitations.accept', { body: { token, ...values, email: values.email.trim() } });
      await signIn(values.email.trim(), values.password);
      await onJoined();
    },
  });
  const role = t(`roles.${offer.role as 'agent'}`, { ns: 'shell', defaultValue: offer.role });
  return (
    <FrontDoor title={t('invite.title', { workspace: offer.workspaceName })} text={t('invite.text', { role })}>
      <form {...form} className="flex flex-col gap-4">
        {failure !== null && <Banner tone="error">{problemText(failure)}</Banner>}
        <TextField
          {...field('name')}
          label={t('setup.name')}
          hint={t('setup.nameHint')}
          autoComplete="name"
          autoFocus
        />
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
          {t('invite.submit')}
        </Button>
      </form>
    </FrontDoor>
  );
}

/** The link is spent, revoked or mistyped. */
export function InviteGone({ wayOut }: { wayOut: ReactNode }) {
  const { t } = useTranslation('door');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState as="h1" icon={<MailX />} title={t('invite.invalidTitle')} action={wayOut}>
        {t('invite.invalidText')}
      </EmptyState>
    </main>
  );
}
