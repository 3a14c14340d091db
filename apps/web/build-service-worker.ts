import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Code above this is for rare occasions (a recorder, an emoji table): it is kept once it was used. Bytes. */
const mostForShell = 150_000;
/** Beside the hashed files, what the first page asks for. */
const standing = ['/theme.js', '/icon.svg', '/icon-unread.svg', '/icon-192.png', '/badge-96.png'];

/**
 * Builds `/sw.js` after the app, with the list of files the app needs to start and to do its daily work. The version is
 * made of their names, which carry their content.
 */
export function buildServiceWorker(): Plugin {
  let files: string[] = [];
  return {
    name: 'service worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const entry = new Set<string>();
      const follow = (name: string) => {
        const chunk = bundle[name];
        if (entry.has(name) || chunk?.type !== 'chunk') return;
        entry.add(name);
        for (const next of chunk.imports) follow(next);
      };
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) follow(chunk.fileName);
      files = Object.values(bundle)
        .filter((file) =>
          file.type === 'chunk'
            ? entry.has(file.fileName) || file.code.length <= mostForShell
            : /\.css$|inter-latin-wght-normal.*\.woff2$/.test(file.fileName),
        )
        .map(({ fileName }) => `/${fileName}`)
        .sort();
    },
    async closeBundle() {
      const version = createHash('sha256').update(files.join(' ')).digest('hex').slice(0, 12);
      await build({
        configFile: false,
        root: here('.'),
        publicDir: false,
        logLevel: 'warn',
        define: { shell: JSON.stringify({ version, files: [...files, ...standing] }) },
        build: {
          target: 'es2023',
          emptyOutDir: false,
          lib: {
            entry: here('src/service-worker/main.ts'),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'sw.js',
          },
        },
      });
    },
  };
}
