import '@fontsource-variable/inter/index.css';
import './ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { speak } from './locales/i18n.ts';
import { chosenLanguage, usePreferences } from './sync/preferences.ts';

// After an update the files this page was going to load are gone: one reload fetches the new page.
addEventListener('vite:preloadError', (event) => {
  const key = 'transom.reloadedAt';
  if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < 30_000) return;
  event.preventDefault();
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
});

const root = document.getElementById('root');
// Another language than English is a file of its own: the first thing on the screen is already in it.
if (root) void speak(chosenLanguage(usePreferences.getState())).then(() => createRoot(root).render(<App />));
