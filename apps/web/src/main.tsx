import '@fontsource-variable/inter/index.css';
import './ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { speak } from './locales/i18n.ts';
import { chosenLanguage, usePreferences } from './sync/preferences.ts';

// A file of this page cannot be loaded. Either there is no network, then `lazyPart` waits for it; or the server answers,
// then an update has replaced the files, and one reload fetches the new page.
addEventListener('vite:preloadError', () => {
  void fetch('/healthz', { cache: 'no-store' })
    .then(({ ok }) => ok && reloadOnce())
    .catch(() => undefined);
});

function reloadOnce(): void {
  const key = 'transom.reloadedAt';
  if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < 30_000) return;
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
}

const root = document.getElementById('root');
// Another language than English is a file of its own: the first thing on the screen is already in it.
if (root) void speak(chosenLanguage(usePreferences.getState())).then(() => createRoot(root).render(<App />));
