import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the phone page into `apps/sandbox/dist/phone`; the sandbox serves it under `/phone/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/phone/',
  plugins: [react()],
  build: {
    outDir: '../dist/phone',
    emptyOutDir: true,
    // The page is served under a content policy without `data:`, so every asset stays a file.
    assetsInlineLimit: 0,
  },
});
