// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the page allows no inline
// scripts. The key and the shape are those of src/sync/preferences.ts.
(() => {
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('transom.preferences') || '{}').theme || 'system';
  } catch {
    // Unreadable preferences count as none.
  }
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
