import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the tab of the browser says, and a screen reader on arriving. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} · ${t('appName')}`;
  }, [title, t]);
}
