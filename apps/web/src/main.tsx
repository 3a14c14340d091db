import '@fontsource-variable/inter/index.css';
import './ui/styles.css';
import './locales/i18n.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

// After an update the files this page was going to load are gone: one reload fetches the new page.
addEventListener('vite:preloadError', (event) => {
  const key = 'transom.reloadedAt';
  if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < 30_000) return;
  event.preventDefault();
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
