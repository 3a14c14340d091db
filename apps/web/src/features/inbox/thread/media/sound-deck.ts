import { create } from 'zustand';
import { stopWithThread, voiceNoteAfter } from './sound-queue.ts';

const speeds = [1, 1.5, 2] as const;

interface Deck {
  /** The sound that is on, playing or paused. */
  id: string | null;
  playing: boolean;
  seconds: number;
  /** Of the sound that is on, once the browser has looked into it. */
  total: number | null;
  /** Holds for all sounds until it is changed. */
  speed: (typeof speeds)[number];
  broken: ReadonlySet<string>;
}

/** One sound at a time, whatever is scrolled out of sight meanwhile. */
export const useDeck = create<Deck>(() => ({
  id: null,
  playing: false,
  seconds: 0,
  total: null,
  speed: 1,
  broken: new Set(),
}));

const audio = new Audio();
audio.preload = 'auto';
const set = useDeck.setState;
audio.addEventListener('play', () => set({ playing: true }));
audio.addEventListener('pause', () => set({ playing: false }));
audio.addEventListener('timeupdate', () => set({ seconds: audio.currentTime }));
audio.addEventListener('durationchange', () => set({ total: Number.isFinite(audio.duration) ? audio.duration : null }));
audio.addEventListener('error', () => {
  const { id, broken } = useDeck.getState();
  if (id !== null) set({ id: null, playing: false, broken: new Set(broken).add(id) });
});
audio.addEventListener('ended', () => {
  const { id } = useDeck.getState();
  const next = id === null ? null : voiceNoteAfter(id);
  set({ playing: false, seconds: 0 });
  if (next) toggleSound(next.id, next.url);
});
stopWithThread(stopSound);

/** Plays a sound, or pauses it when it plays. */
export function toggleSound(id: string, url: string): void {
  const deck = useDeck.getState();
  if (deck.playing && deck.id === id) {
    audio.pause();
    return;
  }
  putOn(id, url);
  audio.play().catch((error: unknown) => {
    // Replaced by another sound before it began; a file that cannot be played says so itself.
    if (!(error instanceof DOMException && error.name === 'AbortError')) set({ playing: false });
  });
}

export function seekSound(id: string, url: string, seconds: number): void {
  putOn(id, url);
  audio.currentTime = seconds;
  set({ seconds });
}

function putOn(id: string, url: string): void {
  const deck = useDeck.getState();
  if (deck.id === id) return;
  set({ id, seconds: 0, total: null });
  audio.src = url;
  audio.playbackRate = deck.speed;
  audio.defaultPlaybackRate = deck.speed;
}

export function nextSpeed(): void {
  const { speed } = useDeck.getState();
  const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
  audio.playbackRate = next;
  audio.defaultPlaybackRate = next;
  set({ speed: next });
}

export function stopSound(): void {
  audio.pause();
  set({ id: null, playing: false, seconds: 0, total: null });
}
