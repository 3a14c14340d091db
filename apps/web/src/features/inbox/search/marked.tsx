import type { Snippet } from '@transom/protocol';
import type { ReactNode } from 'react';

/** A text with what was found in it marked. */
export function Marked({ text, matches }: Snippet) {
  const parts: ReactNode[] = [];
  let written = 0;
  for (const [from, to] of matches) {
    parts.push(
      text.slice(written, from),
      <mark key={from} className="rounded-[3px] bg-amber-soft font-medium text-ink">
        {text.slice(from, to)}
      </mark>,
    );
    written = to;
  }
  parts.push(text.slice(written));
  return <>{parts}</>;
}
