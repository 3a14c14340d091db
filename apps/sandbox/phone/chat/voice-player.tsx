import { useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { readWaveform } from './waveform.ts';

interface VoicePlayerProps {
  src: string;
  label: string;
  played: boolean;
  onPlay: () => void;
  onBroken: () => void;
}

const BARS = 36;
const SPEEDS = [1, 1.5, 2];

/** A sound with its waveform, a place to go on from, and its speed. */
export function VoicePlayer({ src, label, played, onPlay, onBroken }: VoicePlayerProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [bars, setBars] = useState<readonly number[]>(() => Array.from({ length: BARS }, () => 0.2));
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const [speed, setSpeed] = useState(0);

  useEffect(() => {
    let wanted = true;
    // Without a waveform (a format the browser cannot read at once) the bars stay flat.
    readWaveform(src, BARS).then(
      (read) => {
        if (!wanted) return;
        setBars(read.bars);
        setLength(read.seconds);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [src]);

  function toggle() {
    const element = audio.current;
    if (!element) return;
    if (playing) element.pause();
    else void element.play().catch(onBroken);
  }

  function nextSpeed() {
    const next = (speed + 1) % SPEEDS.length;
    setSpeed(next);
    if (audio.current) audio.current.playbackRate = SPEEDS[next] ?? 1;
  }

  return (
    <div className="voice" data-played={played || undefined}>
      <audio
        ref={audio}
        src={src}
        preload="metadata"
        onPlay={() => {
          setPlaying(true);
          onPlay();
        }}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onError={onBroken}
      >
        <track kind="captions" />
      </audio>
      <button
        type="button"
        className="voice-button"
        aria-label={`${playing ? 'Pause' : 'Play'}: ${label}`}
        onClick={toggle}
      >
        <Icon name={playing ? 'pause' : 'play'} size={20} />
      </button>
      <div className="voice-bars">
        <Bars bars={bars} past={length === 0 ? 0 : at / length} />
        <input
          type="range"
          min={0}
          max={length || 1}
          step={0.1}
          value={at}
          aria-label={`Place in: ${label}`}
          aria-valuetext={clock(at)}
          onChange={(event) => {
            setAt(Number(event.target.value));
            if (audio.current) audio.current.currentTime = Number(event.target.value);
          }}
        />
        <small className="voice-time">{clock(playing || at > 0 ? at : length)}</small>
      </div>
      <button type="button" className="voice-speed" aria-label={`Speed ${SPEEDS[speed]}`} onClick={nextSpeed}>
        {SPEEDS[speed]}×
      </button>
    </div>
  );
}

/** The part already played is drawn once more over the whole, cut off where it ends. */
function Bars({ bars, past }: { bars: readonly number[]; past: number }) {
  const drawing = bars.map((height, index) => `M${index * 4 + 2} ${12 - height * 10}V${12 + height * 10}`).join('');
  const width = bars.length * 4;
  return (
    <svg viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
      <path d={drawing} />
      <path className="past" d={drawing} style={{ clipPath: `inset(0 ${(1 - past) * 100}% 0 0)` }} />
    </svg>
  );
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
