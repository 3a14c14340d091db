import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const locales = ['en'];
const find = createRequire(import.meta.url).resolve;
const read = (file: string) => readFileSync(find(`emojibase-data/${file}`), 'utf8');

/**
 * Names, groups and shortcodes of emoji under /emoji, from the package: our own server has them, so that no other host
 * learns when somebody picks an emoji, and a house without the internet has a picker.
 */
export function emojiData(): Plugin {
  return {
    name: 'emoji-data',
    generateBundle() {
      for (const [fileName, source] of files()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer({ middlewares }) {
      const served = new Map(files().map(([name, text]) => [`/${name}`, text]));
      middlewares.use((request, response, next) => {
        const text = served.get(request.url ?? '');
        if (text === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(text);
      });
    },
  };
}

const files = (): [string, string][] =>
  locales.flatMap((locale): [string, string][] => [
    [`emoji/${locale}/data.json`, read(`${locale}/data.json`)],
    [`emoji/${locale}/messages.json`, read(`${locale}/messages.json`)],
    [`emoji/${locale}/shortcodes.json`, JSON.stringify(shortcodes(locale))],
  ]);

interface Shown {
  hexcode: string;
  emoji: string;
}

/** `{ "smile": "😄" }`, in the words GitHub and most chats know. */
function shortcodes(locale: string): Record<string, string> {
  const emoji: Shown[] = JSON.parse(read(`${locale}/data.json`));
  const codes: Record<string, string | string[]> = JSON.parse(read('en/shortcodes/github.json'));
  return Object.fromEntries(
    emoji.flatMap(({ hexcode, emoji }) => [codes[hexcode] ?? []].flat().map((code) => [code, emoji])),
  );
}
