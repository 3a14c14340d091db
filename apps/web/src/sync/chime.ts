import type { NoticeTone } from '@transom/protocol';
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

/** Plays a tone. `volume` from 0 to 1. Silent while the page is locked. */
export async function playTone(name: NoticeTone, volume: number): Promise<void> {
  if (context?.state !== 'running' || volume <= 0) return;
  const { soundTone } = await import('./tones.ts');
  soundTone(context, name, volume);
}
