import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/sync/shortcuts.ts';
import { useShortcut } from '@/sync/use-shortcut.ts';
import { IconButton } from '@/ui/icon-button.tsx';

const settleMs = 180;

/** Searches while typing; Esc clears. `q` is what the list shows: it may also change from outside. */
export function ListSearch({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState(q);
  const said = useRef(q);
  const input = useRef<HTMLInputElement>(null);
  const keys = useKeys('search');
  useShortcut('search', () => {
    input.current?.focus();
    input.current?.select();
    return input.current !== null;
  });
  useEffect(() => {
    if (q === said.current) return;
    said.current = q;
    setText(q);
  }, [q]);
  useEffect(() => {
    const words = text.trim();
    if (words === said.current) return;
    const say = () => {
      said.current = words;
      onSearch(words);
    };
    const timer = setTimeout(say, text === '' ? 0 : settleMs);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <div className="relative mx-3.5 mb-2">
      <Search aria-hidden className="absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-3" />
      <input
        ref={input}
        type="search"
        data-tooltip={keys && t('list.search')}
        data-tooltip-keys={keys}
        inputMode="search"
        autoComplete="off"
        enterKeyHint="search"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          setText('');
        }}
        className="h-[34px] w-full rounded-[9px] bg-sunken focus-visible:outline-1 focus-visible:-outline-offset-1 ps-9 pe-9 text-ink max-md:text-lg [&::-webkit-search-cancel-button]:hidden"
      />
      {text !== '' && (
        <IconButton
          label={t('list.clearSearch')}
          icon={<X />}
          size="sm"
          onClick={() => setText('')}
          className="absolute! end-1 top-[3px]"
        />
      )}
    </div>
  );
}
