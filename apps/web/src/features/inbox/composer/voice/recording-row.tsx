import { Check, Circle, Mic, MicOff, Pause, SendHorizontal, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { sayDuration } from '../../thread/media/say-file.ts';
import { type Recording, useRecorder } from './use-recorder.ts';
import type { Hold } from './voice-button.tsx';

interface RecordingRowProps {
  hold: Hold | null;
  onSend: (recording: Recording) => void;
  onKeep: (recording: Recording) => void;
  onCancel: () => void;
}

/** Held this long, letting go of the button sends; shorter was a click. */
const holdMs = 400;

/** The microphone is open: how long, how loud, and the ways on. */
export function RecordingRow({ hold, onSend, onKeep, onCancel }: RecordingRowProps) {
  const { t } = useTranslation('media');
  const end = async (then: (recording: Recording) => void) => {
    const recording = await recorder.finish().catch(() => undefined);
    if (recording) then(recording);
    else if (recording === null) onCancel();
  };
  const recorder = useRecorder({ onFull: () => void end(onKeep), onLeft: onKeep });
  const { state, ms, levels } = recorder;
  const stop = useRef<HTMLButtonElement>(null);
  const running = state === 'recording' || state === 'paused';
  useSendOnRelease(hold, running, () => void end(onSend));
  useEffect(() => {
    if (running) stop.current?.focus();
  }, [running]);
  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [running]);

  if (state === 'failed') {
    return (
      <div role="alert" className="flex items-center gap-2.5 py-0.5">
        <MicOff aria-hidden className="size-4 shrink-0 text-red" />
        <p className="min-w-0 flex-1">{t(`voice.problem.${recorder.problem ?? 'broken'}`)}</p>
        <Button size="sm" onClick={onCancel}>
          {t('voice.close')}
        </Button>
      </div>
    );
  }
  const cancel = () => {
    recorder.discard();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Recorded words are not thrown away by one key: they can be heard, sent or deleted.
    event.preventDefault();
    event.stopPropagation();
    if (running) void end(onKeep);
    else cancel();
  };
  const paused = state === 'paused';
  return (
    <fieldset aria-label={t('voice.label')} onKeyDown={onKeyDown} className="flex min-w-0 items-center gap-1.5">
      <IconButton label={t('voice.delete')} icon={<Trash2 />} size="sm" onClick={cancel} className="-ms-1" />
      {running ? (
        <>
          <Circle
            aria-hidden
            className={`size-2.5 shrink-0 fill-current text-red ${paused ? 'opacity-40' : 'animate-pulse-soft'}`}
          />
          <span role="timer" className="min-w-9 tabular-nums">
            {sayDuration(ms / 1000)}
          </span>
          <Levels levels={levels} />
          <IconButton
            label={t(paused ? 'voice.resume' : 'voice.pause')}
            icon={paused ? <Mic /> : <Pause />}
            size="sm"
            onClick={paused ? recorder.resume : recorder.pause}
          />
          <IconButton
            ref={stop}
            label={t('voice.listen')}
            icon={<Check />}
            size="sm"
            onClick={() => void end(onKeep)}
          />
        </>
      ) : (
        <span role="status" className="flex flex-1 items-center gap-2 text-ink-2">
          <Spinner className="size-3.5" />
          {t(state === 'asking' ? 'voice.asking' : 'voice.finishing')}
        </span>
      )}
      <Button
        variant="primary"
        disabled={!running}
        onClick={() => void end(onSend)}
        icon={<SendHorizontal aria-hidden className="rtl:rotate-180" />}
      >
        {t('voice.send')}
      </Button>
      <span role="status" className="sr-only">
        {running && t(paused ? 'voice.isPaused' : 'voice.isRecording')}
      </span>
    </fieldset>
  );
}

/** The last seconds, newest at the end. */
function Levels({ levels }: { levels: readonly number[] }) {
  const bars = levels.map((level, i) => {
    const half = Math.max(1.5, level * 13);
    const x = 300 - (levels.length - i) * 5 + 2.5;
    return `M${x} ${14 - half}V${14 + half}`;
  });
  return (
    <svg
      aria-hidden
      viewBox="0 0 300 28"
      preserveAspectRatio="xMaxYMid slice"
      className="h-7 min-w-0 flex-1 stroke-accent rtl:-scale-x-100"
    >
      <path d={bars.join('')} strokeWidth={3} strokeLinecap="round" />
    </svg>
  );
}

/** Whoever held the button and spoke is done when they let go; a short press was a click, and goes on hands-free. */
function useSendOnRelease(hold: Hold | null, running: boolean, onRelease: () => void): void {
  const latest = useRef({ running, onRelease });
  latest.current = { running, onRelease };
  useEffect(() => {
    if (!hold?.down) return;
    const onUp = () => {
      if (latest.current.running && performance.now() - hold.since >= holdMs) latest.current.onRelease();
    };
    window.addEventListener('pointerup', onUp, { once: true });
    return () => window.removeEventListener('pointerup', onUp);
  }, [hold]);
}
