import type { NoticeTone } from '@transom/protocol';

type Note = readonly [hz: number, startS: number, lengthS: number];
interface Tone {
  wave: OscillatorType;
  /** Some waves carry further than others. */
  gain: number;
  notes: readonly Note[];
  /** Hz each note slides to. */
  slideTo?: number;
}

const tones: Record<NoticeTone, Tone> = {
  /** Two soft rising notes. */
  chime: {
    wave: 'sine',
    gain: 0.25,
    notes: [
      [784, 0, 0.28],
      [1046.5, 0.11, 0.5],
    ],
  },
  /** One note with its overtones, ringing out. */
  bell: {
    wave: 'sine',
    gain: 0.16,
    notes: [
      [880, 0, 0.9],
      [1760, 0, 0.5],
      [2640, 0, 0.25],
    ],
  },
  /** A drop of water. */
  drop: { wave: 'sine', gain: 0.3, notes: [[1400, 0, 0.16]], slideTo: 480 },
  /** A low double knock. */
  soft: {
    wave: 'triangle',
    gain: 0.3,
    notes: [
      [330, 0, 0.12],
      [330, 0.16, 0.18],
    ],
  },
};

/** Plays a tone. `volume` from 0 to 1. */
export function soundTone(context: AudioContext, name: NoticeTone, volume: number): void {
  const { wave, gain, notes, slideTo } = tones[name];
  for (const [hz, startS, lengthS] of notes) {
    const start = context.currentTime + startS;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.type = wave;
    tone.frequency.setValueAtTime(hz, start);
    if (slideTo) tone.frequency.exponentialRampToValueAtTime(slideTo, start + lengthS);
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(gain * volume, start + 0.015);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + lengthS);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + lengthS);
  }
}
