import { ArrowDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadMessage } from './thread-rows.ts';

interface NewBelowPillProps {
  messages: readonly ThreadMessage[];
  atEnd: boolean;
  /** The thread was opened in its middle: what comes in below is older than the newest. */
  inMiddle: boolean;
  onClick: () => void;
}

/** The way down while reading further up: with the number of messages that came meanwhile. */
export function NewBelowPill({ messages, atEnd, inMiddle, onClick }: NewBelowPillProps) {
  const { t } = useTranslation('inbox');
  const newestId = messages.at(-1)?.id ?? null;
  const [seenId, setSeenId] = useState(newestId);
  const wasInMiddle = useRef(inMiddle);
  useEffect(() => {
    if (atEnd || inMiddle || wasInMiddle.current) setSeenId(newestId);
    wasInMiddle.current = inMiddle;
  }, [atEnd, inMiddle, newestId]);
  if (atEnd) return null;
  const seenAt = messages.findIndex(({ id }) => id === seenId);
  const count = messages.slice(seenAt + 1).filter(({ direction }) => direction === 'inbound').length;
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={count > 0 ? t('thread.newBelow', { count }) : t('thread.toNewest')}
      className="absolute end-4 bottom-3 inline-flex h-8 items-center gap-1.5 rounded-full bg-panel px-3 font-medium text-ink-2 text-sm shadow-pop hover:text-ink"
    >
      {count > 0 && <span className="text-accent">{t('thread.newBelow', { count })}</span>}
      <ArrowDown aria-hidden className="size-4" />
    </button>
  );
}
