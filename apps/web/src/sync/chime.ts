import { create } from 'zustand';

/** Browsers keep a page mute until its first click. `locked` means a sound would not be heard now. */
export const useChime = create<{ locked: boolean }>(() => ({ locked: true }));

let context: AudioContext | null = null;

/** To be called from a click or key press: from then on the page may make sound. */
export async function unlockSound(): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
  useChime.setState({ locked: context.state !== 'running' });
}

const notes = [
  { hz: 784, startS: 0, lengthS: 0.28 },
  { hz: 1046.5, startS: 0.11, lengthS: 0.5 },
];

/** Two soft rising notes. `volume` from 0 to 1. Silent while the page is locked. */
export function playChime(volume: number): void {
  if (context?.state !== 'running' || volume <= 0) return;
  for (const { hz, startS, lengthS } of notes) {
    const start = context.currentTime + startS;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.type = 'sine';
    tone.frequency.value = hz;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(0.25 * volume, start + 0.015);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + lengthS);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + lengthS);
  }
}
