import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { goToHit } from './go-to-hit.ts';
import './search-words.ts';
import { useHits } from './use-hits.ts';

const settleMs = 180;
/** As many as are counted: beyond it the count says "or more". */
const mostHits = 200;

/** Finds words in the open conversation: how often, and from one to the next, newest first. */
export function FindBar({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const { t } = useTranslation('search');
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const { hits: found, status, hasMore, q: foundFor } = useHits(q, mostHits, conversationId);
  const hits = useMemo(
    () => found.filter(({ inThread }) => inThread).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    [found],
  );
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), text === '' ? 0 : settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    setAt(0);
    const [first] = hits;
    if (first) goToHit(first);
  }, [hits]);
  const go = (step: number) => {
    if (hits.length === 0) return;
    const next = (at + step + hits.length) % hits.length;
    setAt(next);
    const hit = hits[next];
    if (hit) goToHit(hit);
  };
  return (
    <search className="flex h-11 shrink-0 items-center gap-1 border-line border-b bg-panel px-3 md:px-4">
      <input
        // It was opened to type into.
        ref={(input) => input?.focus()}
        data-keeps-focus
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        aria-label={t('inConversation')}
        placeholder={t('inConversation')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'ArrowUp') go(1);
          else if (event.key === 'ArrowDown') go(-1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
        className="h-8 min-w-0 flex-1 rounded-[8px] bg-sunken px-3 text-ink max-md:text-lg [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="min-w-20 px-1 text-center text-ink-3 text-sm tabular-nums">
        {status === 'loading' ? (
          <Spinner className="mx-auto size-3.5" />
        ) : status === 'failed' ? (
          t('findFailed')
        ) : (
          foundFor !== '' && count()
        )}
      </span>
      <IconButton label={t('older')} icon={<ChevronUp />} size="sm" disabled={hits.length < 2} onClick={() => go(1)} />
      <IconButton
        label={t('newer')}
        icon={<ChevronDown />}
        size="sm"
        disabled={hits.length < 2}
        onClick={() => go(-1)}
      />
      <IconButton label={t('closeFind')} icon={<X />} size="sm" onClick={onClose} />
    </search>
  );

  function count(): string {
    if (hits.length === 0) return t('findNothing');
    return t(hasMore ? 'ofMany' : 'of', { at: at + 1, count: hits.length });
  }
}
