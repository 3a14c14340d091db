import { useEffect, useState } from 'react';
import { browserStore } from '@/sync/browser-store.ts';

/** Bars of a drawn sound. */
export const barCount = 44;
/** Enough to see where somebody speaks, and six times less to hold than what is heard. */
const drawnRate = 8_000;
/** Larger files are songs and calls: they are drawn flat instead of fetched whole to be drawn. */
const mostBytes = 3 * 1024 * 1024;

const store = browserStore<Uint8Array>('peaks');

/**
 * How loud a sound is from beginning to end, 0 to 1 each; null until it is known, and where it cannot be.
 * @param source its address, or the file where only this browser has it
 */
export function useSoundPeaks(id: string, source: string | Blob, bytes: number | null): readonly number[] | null {
  const [peaks, setPeaks] = useState<readonly number[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    setPeaks(null);
    if (bytes !== null && bytes > mostBytes) return;
    readPeaks(id, source, controller.signal).then(
      (found) => controller.signal.aborted || setPeaks(Array.from(found, (peak) => peak / 255)),
      // Drawn flat: the browser cannot read this sound, or it cannot be fetched now.
      () => undefined,
    );
    return () => controller.abort();
  }, [id, source, bytes]);
  return peaks;
}

/** Looked up first: each sound of the server is read once per browser. */
async function readPeaks(id: string, source: string | Blob, signal: AbortSignal): Promise<Uint8Array> {
  if (typeof source !== 'string') return peaksIn(await source.arrayBuffer());
  const known = await store.get(id).catch(() => undefined);
  if (known) return known;
  const answer = await fetch(source, { signal });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  const peaks = await peaksIn(await answer.arrayBuffer());
  await store.put(id, peaks).catch(() => undefined);
  return peaks;
}

async function peaksIn(content: ArrayBuffer): Promise<Uint8Array> {
  const sound = await new OfflineAudioContext(1, 1, drawnRate).decodeAudioData(content);
  return peaksOf(sound.getChannelData(0), barCount);
}

/** The loudest moment of each part, the loudest of all filling a byte. */
export function peaksOf(samples: Float32Array, count: number): Uint8Array {
  const loudest = Array.from({ length: count }, (_, i) => {
    let most = 0;
    const end = Math.floor(((i + 1) * samples.length) / count);
    for (let at = Math.floor((i * samples.length) / count); at < end; at++)
      most = Math.max(most, Math.abs(samples[at] ?? 0));
    return most;
  });
  const top = Math.max(...loudest, 0.01);
  return Uint8Array.from(loudest, (peak) => Math.round((peak / top) * 255));
}
