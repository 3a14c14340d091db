import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from './locales/i18n.ts';
import { router } from './routes.tsx';
import { onSignedOut } from './sync/api.ts';
import { forgetInbox } from './sync/keep-inbox.ts';
import { chosenLanguage, followPreferences, usePreferences } from './sync/preferences.ts';
import { applyTheme, onSystemThemeChange } from './ui/theme.ts';
import { ToastHost } from './ui/toast.tsx';
import { TooltipHost } from './ui/tooltip-host.tsx';

export function App() {
  const { t } = useTranslation('common');
  useTheme();
  useLanguage();
  useEffect(() => onSignedOut(goToSignIn), []);
  return (
    <StrictMode>
      <RouterProvider router={router} />
      <TooltipHost />
      <ToastHost label={t('notifications')} />
    </StrictMode>
  );
}

function useTheme(): void {
  const theme = usePreferences((p) => p.theme);
  useEffect(followPreferences, []);
  useEffect(() => {
    applyTheme(theme);
    return onSystemThemeChange(() => applyTheme(theme));
  }, [theme]);
}

function useLanguage(): void {
  const language = usePreferences(chosenLanguage);
  useEffect(() => void speak(language), [language]);
}

/** The session ended under way: to the sign-in page, and afterwards back to this very place. */
function goToSignIn(): void {
  const { pathname, href } = router.state.location;
  if (!pathname.startsWith('/dashboard')) return;
  void forgetInbox();
  void router.navigate({ to: '/sign-in', search: { from: href } });
}
