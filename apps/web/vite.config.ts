import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildServiceWorker } from './build-service-worker.ts';
import { emojiData } from './emoji-data.ts';

export default defineConfig({
  plugins: [react(), tailwindcss(), emojiData(), buildServiceWorker()],
  resolve: { alias: { '@/': fileURLToPath(new URL('./src/', import.meta.url)) } },
  // What counts is what the first page loads, gzipped: at most 200 kB. The size of one file alone says little.
  build: { target: 'es2023', modulePreload: { polyfill: false }, sourcemap: false, chunkSizeWarningLimit: 700 },
  server: {
    port: Number(process.env.WEB_PORT ?? 5173),
    strictPort: true,
    proxy: {
      '/api': { target: process.env.API_ORIGIN ?? 'http://127.0.0.1:3000', ws: true },
      '/sandbox': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000',
      '/phone': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000',
      '/webhooks': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000',
      '/media': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000',
    },
  },
});
