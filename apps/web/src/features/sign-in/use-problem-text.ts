import { useTranslation } from 'react-i18next';
import { ApiError } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';

/** Before anybody is signed in, "forbidden" is not about roles: the page was opened at an address not the server's own. */
export function useProblemText(): (failure: unknown) => string {
  const { t } = useTranslation('door');
  return (failure) =>
    failure instanceof ApiError && failure.code === 'forbidden' ? t('signIn.address') : errorText(failure);
}
