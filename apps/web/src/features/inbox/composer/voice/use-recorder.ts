import { useCallback, useEffect, useRef, useState } from 'react';
import { type Microphone, type MicrophoneProblem, NoMicrophone, openMicrophone } from './open-microphone.ts';
import { createVoiceEncoder, type VoiceEncoder } from './voice-encoder.ts';

export type RecorderState = 'asking' | 'recording' | 'paused' | 'finishing' | 'failed';

/** Longer than anybody talks into one note; well below what WhatsApp takes. */
export const longestMs = 15 * 60_000;
/** Less than this was a slip of the finger. */
export const shortestMs = 500;

export interface Recording {
  file: Blob;
  ms: number;
}

export interface Recorder {
  state: RecorderState;
  problem: MicrophoneProblem | 'broken' | null;
  ms: number;
  levels: readonly number[];
  pause: () => void;
  resume: () => void;
  /** Ends the recording and answers with it; null when there is too little of it. */
  finish: () => Promise<Recording | null>;
  discard: () => void;
}

interface RecorderEvents {
  /** The longest length is reached, or the microphone is gone. */
  onFull: () => void;
  /** It was unmounted in the middle: what there was. */
  onLeft: (recording: Recording) => void;
}

/** Records from the moment it is mounted. */
export function useRecorder(events: RecorderEvents): Recorder {
  const [state, setState] = useState<RecorderState>('asking');
  const [problem, setProblem] = useState<Recorder['problem']>(null);
  const [ms, setMs] = useState(0);
  const [levels, setLevels] = useState<readonly number[]>([]);
  const parts = useRef<{ microphone: Microphone; encoder: VoiceEncoder } | null>(null);
  const heard = useRef({ samples: 0, levels: [] as number[], loudest: 0, inStep: 0 });
  const latest = useRef(events);
  latest.current = events;

  const finish = useCallback(async (): Promise<Recording | null> => {
    const { current } = parts;
    if (!current) return null;
    parts.current = null;
    current.microphone.close();
    setState('finishing');
    const length = (heard.current.samples / current.microphone.sampleRate) * 1000;
    if (length < shortestMs) {
      current.encoder.cancel();
      return null;
    }
    try {
      return { file: await current.encoder.finish(), ms: Math.round(length) };
    } catch (error) {
      setProblem('broken');
      setState('failed');
      throw error;
    }
  }, []);

  useEffect(() => {
    let left = false;
    let rate = 48_000;
    const onBlock = (samples: Float32Array) => {
      const { current } = heard;
      parts.current?.encoder.add(samples);
      current.samples += samples.length;
      current.inStep += samples.length;
      current.loudest = Math.max(current.loudest, loudness(samples));
      if (current.inStep < rate / 10) return;
      current.levels.push(current.loudest);
      current.inStep = 0;
      current.loudest = 0;
      const soFar = (current.samples / rate) * 1000;
      setMs(soFar);
      setLevels(current.levels.slice(-60));
      if (soFar >= longestMs) latest.current.onFull();
    };
    const onEnd = () => latest.current.onFull();
    const start = async () => {
      const microphone = await openMicrophone(onBlock, onEnd);
      rate = microphone.sampleRate;
      const encoder = await createVoiceEncoder(rate).catch((error: unknown) => {
        microphone.close();
        throw error;
      });
      if (left) {
        microphone.close();
        encoder.cancel();
        return;
      }
      parts.current = { microphone, encoder };
      microphone.resume();
      setState('recording');
    };
    start().catch((error: unknown) => {
      if (left) return;
      setProblem(error instanceof NoMicrophone ? error.problem : 'broken');
      setState('failed');
    });
    return () => {
      left = true;
      finish().then(
        (recording) => recording && latest.current.onLeft(recording),
        () => undefined,
      );
    };
  }, [finish]);

  return {
    state,
    problem,
    ms,
    levels,
    pause: () => {
      parts.current?.microphone.pause();
      setState('paused');
    },
    resume: () => {
      parts.current?.microphone.resume();
      setState('recording');
    },
    finish,
    discard: () => {
      parts.current?.microphone.close();
      parts.current?.encoder.cancel();
      parts.current = null;
    },
  };
}

/** How loud a block is to an ear, 0 to 1: speech fills most of it. */
function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 20 * Math.log10(Math.sqrt(sum / samples.length) + 1e-6);
  return Math.min(1, Math.max(0, (decibels + 55) / 45));
}
