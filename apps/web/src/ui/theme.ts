export type Theme = 'light' | 'dark' | 'system';

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

/** Dresses the page; `public/theme.js` does the same before the first paint. */
export function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && darkSystem().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const panel = getComputedStyle(document.documentElement).getPropertyValue('--panel').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', panel);
}

/** Calls back when the system turns dark or light. Returns how to stop. */
export function onSystemThemeChange(changed: () => void): () => void {
  const list = darkSystem();
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
