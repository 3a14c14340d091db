import { Mic, Music, Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sayDuration } from './say-file.ts';
import { nextSpeed, seekSound, toggleSound, useDeck } from './sound-deck.ts';
import { barCount, useSoundPeaks } from './sound-peaks.ts';

interface SoundProps {
  id: string;
  url: string;
  /** Where only this browser has it. */
  file?: Blob | null;
  /** Read from the file; null until the browser has looked into it. */
  durationMs: number | null;
  /** Bytes. */
  size?: number | null;
  voice: boolean;
  /** The customer has listened to it. */
  played: boolean;
}

/** A voice note or other sound: play, its shape with the place in it, speed. */
export function Sound({ id, url, file = null, durationMs, size = null, voice, played }: SoundProps) {
  const { t } = useTranslation('inbox');
  const on = useDeck((deck) => deck.id === id);
  const playing = useDeck((deck) => deck.id === id && deck.playing);
  const seconds = useDeck((deck) => (deck.id === id ? deck.seconds : 0));
  const measured = useDeck((deck) => (deck.id === id ? deck.total : null));
  const speed = useDeck((deck) => deck.speed);
  const broken = useDeck((deck) => deck.broken.has(id));
  const peaks = useSoundPeaks(id, file ?? url, size);
  const total = measured ?? (durationMs === null ? null : durationMs / 1000);
  const Kind = voice ? Mic : Music;

  if (broken) {
    return (
      <p className="w-72 max-w-full text-ink-2 text-md">
        {t('media.unplayable')}{' '}
        <a href={url} download className="text-accent underline underline-offset-2">
          {t('media.save')}
        </a>
      </p>
    );
  }
  return (
    <div className="flex w-72 max-w-full items-center gap-2.5">
      <button
        type="button"
        aria-label={t(playing ? 'media.pause' : 'media.play')}
        onClick={() => toggleSound(id, url)}
        className="grid size-9 shrink-0 place-items-center rounded-full bg-accent text-accent-ink hover:bg-accent-strong focus-visible:outline-2 focus-visible:outline-accent focus-visible:outline-offset-2"
      >
        {playing ? (
          <Pause aria-hidden className="size-4 fill-current" />
        ) : (
          <Play aria-hidden className="ms-0.5 size-4 fill-current" />
        )}
      </button>
      <div className="min-w-0 flex-1">
        <div className="relative h-6 rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
          <Wave peaks={peaks} share={total ? seconds / total : 0} />
          <input
            type="range"
            min={0}
            max={total ?? 1}
            step={total !== null && total < 20 ? 0.1 : 1}
            value={Math.min(seconds, total ?? 1)}
            disabled={total === null}
            aria-label={t('media.position')}
            aria-valuetext={sayDuration(seconds)}
            onChange={(event) => seekSound(id, url, event.target.valueAsNumber)}
            className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
          />
        </div>
        <p className="flex h-4 items-center gap-1 text-ink-3 text-xs tabular-nums">
          <Kind aria-hidden className={played ? 'size-3 text-read' : 'size-3'} />
          {on && seconds > 0 ? sayDuration(seconds) : sayDuration(total ?? 0)}
        </p>
      </div>
      <button
        type="button"
        aria-label={t('media.speed', { speed })}
        onClick={nextSpeed}
        className="h-6 min-w-10 shrink-0 rounded-full bg-ink/8 px-2 font-semibold text-ink-2 text-xs tabular-nums hover:bg-ink/12 focus-visible:outline-2 focus-visible:outline-accent"
      >
        {speed}×
      </button>
    </div>
  );
}

const barStep = 4;
const height = 24;

/** Bars as high as the sound is loud; what was played is in the accent. */
function Wave({ peaks, share }: { peaks: readonly number[] | null; share: number }) {
  const path = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => {
      const half = Math.max(1, ((peaks?.[from + i] ?? 0) * (height - 4)) / 2);
      const x = (from + i) * barStep + barStep / 2;
      return `M${x} ${height / 2 - half}V${height / 2 + half}`;
    }).join('');
  const reached = Math.round(share * barCount);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${barCount * barStep} ${height}`}
      preserveAspectRatio="none"
      className="block size-full rtl:-scale-x-100"
    >
      <path d={path(0, reached)} strokeWidth={2} strokeLinecap="round" className="stroke-accent" />
      <path d={path(reached, barCount)} strokeWidth={2} strokeLinecap="round" className="stroke-ink/30" />
    </svg>
  );
}
