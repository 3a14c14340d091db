import { Mic, Music, Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDuration } from './say-file.ts';

const speeds = [1, 1.5, 2] as const;

interface SoundPlayerProps {
  url: string;
  /** Read from the file; null until the browser has looked into it. */
  durationMs: number | null;
  voice: boolean;
}

/** A voice note or other sound: play, place, speed. */
export function SoundPlayer({ url, durationMs, voice }: SoundPlayerProps) {
  const { t } = useTranslation('inbox');
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [broken, setBroken] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [total, setTotal] = useState(durationMs === null ? null : durationMs / 1000);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(1);
  const Kind = voice ? Mic : Music;

  const toggle = () => {
    const element = audio.current;
    if (!element) return;
    if (playing) element.pause();
    else element.play().catch(() => setBroken(true));
  };
  const nextSpeed = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
    setSpeed(next);
    if (audio.current) audio.current.playbackRate = next;
  };

  if (broken) {
    return (
      <p className="text-ink-2 text-md">
        {t('media.unplayable')}{' '}
        <a href={url} download className="text-accent underline underline-offset-2">
          {t('media.save')}
        </a>
      </p>
    );
  }
  return (
    <div className="flex w-72 max-w-full items-center gap-2.5">
      <audio
        ref={audio}
        src={url}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setSeconds(0)}
        onTimeUpdate={(event) => setSeconds(event.currentTarget.currentTime)}
        onLoadedMetadata={({ currentTarget }) => {
          currentTarget.playbackRate = speed;
          if (Number.isFinite(currentTarget.duration)) setTotal(currentTarget.duration);
        }}
        onError={() => setBroken(true)}
      >
        <track kind="captions" />
      </audio>
      <button
        type="button"
        aria-label={t(playing ? 'media.pause' : 'media.play')}
        onClick={toggle}
        className="grid size-9 shrink-0 place-items-center rounded-full bg-accent text-accent-ink hover:bg-accent-strong focus-visible:outline-2 focus-visible:outline-accent focus-visible:outline-offset-2"
      >
        {playing ? (
          <Pause aria-hidden className="size-4 fill-current" />
        ) : (
          <Play aria-hidden className="ms-0.5 size-4 fill-current" />
        )}
      </button>
      <div className="min-w-0 flex-1">
        <input
          type="range"
          min={0}
          max={total ?? 1}
          step={0.1}
          value={Math.min(seconds, total ?? 1)}
          disabled={total === null}
          aria-label={t('media.position')}
          aria-valuetext={sayDuration(seconds)}
          onChange={(event) => {
            setSeconds(event.target.valueAsNumber);
            if (audio.current) audio.current.currentTime = event.target.valueAsNumber;
          }}
          className="block h-4 w-full accent-accent"
        />
        <p className="flex items-center gap-1 text-ink-3 text-xs tabular-nums">
          <Kind aria-hidden className="size-3" />
          {seconds > 0 || total === null ? sayDuration(seconds) : sayDuration(total)}
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
