import { useTranslation } from 'react-i18next';

interface Account {
  name: string;
  email: string;
  password: string;
}

/** What a new account must have, told before the server has to. */
export function useCheckAccount() {
  const { t } = useTranslation('door');
  return ({ name, email, password }: Account) => ({
    name: name.trim() === '' ? t('setup.nameMissing') : undefined,
    email: /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : t('setup.emailMissing'),
    password: password.length < 10 ? t('setup.passwordShort') : undefined,
  });
}
