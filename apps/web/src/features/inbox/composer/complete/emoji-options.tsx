import { useEffect, useRef, useState } from 'react';
import { readShortcodes } from '@/ui/emoji-shortcodes.ts';
import { OptionList } from './option-list.tsx';
import type { Completion } from './use-completion.ts';

interface EmojiOptionsProps {
  completion: Completion;
  query: string;
  write: (text: string) => void;
}

const shown = 8;

/** Emoji by shortcode: whole first, then by beginning, then by part. */
export function EmojiOptions({ completion, query, write }: EmojiOptionsProps) {
  const [codes, setCodes] = useState<readonly (readonly [string, string])[]>([]);
  useEffect(() => {
    let left = false;
    // Without them a shortcode is only text.
    readShortcodes().then(
      (all) => !left && setCodes(all),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  const wanted = query.toLowerCase().replace(/:$/, '');
  const whole = query.endsWith(':') ? codes.find(([code]) => code === wanted)?.[1] : undefined;
  const writeWhole = useRef(write);
  writeWhole.current = write;
  useEffect(() => {
    if (whole !== undefined) writeWhole.current(whole);
  }, [whole]);

  const options = codes
    .flatMap(([code, emoji]) => (code.includes(wanted) ? [{ code, emoji, begins: code.startsWith(wanted) }] : []))
    .sort((a, b) => Number(b.begins) - Number(a.begins) || a.code.length - b.code.length)
    .slice(0, shown)
    .map(({ code, emoji }) => ({
      id: code,
      icon: <span aria-hidden>{emoji}</span>,
      label: `:${code}:`,
      onPick: () => write(emoji),
    }));
  return <OptionList completion={completion} options={options} />;
}
