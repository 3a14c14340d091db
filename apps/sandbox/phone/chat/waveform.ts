/** How loud a sound is along its way, as so many heights between 0 and 1, and how long it lasts. */
export interface Waveform {
  bars: number[];
  seconds: number;
}

const LOWEST = 0.08;
const known = new Map<string, Promise<Waveform>>();

/** Reads a sound once per page. Rejects when the browser cannot fetch or read it. */
export function readWaveform(src: string, bars: number): Promise<Waveform> {
  const found = known.get(src) ?? decode(src, bars);
  known.set(src, found);
  return found;
}

async function decode(src: string, bars: number): Promise<Waveform> {
  const response = await fetch(src);
  if (!response.ok) throw new Error(`The sound was answered with ${response.status}.`);
  const context = new OfflineAudioContext(1, 1, 16_000);
  const sound = await context.decodeAudioData(await response.arrayBuffer());
  return { bars: barsOf(sound.getChannelData(0), bars), seconds: sound.duration };
}

/** The loudest moment of each stretch, against the loudest of all. */
export function barsOf(samples: Float32Array, bars: number): number[] {
  const stretch = Math.max(1, Math.floor(samples.length / bars));
  const peaks = Array.from({ length: bars }, (_, index) => {
    let peak = 0;
    for (let i = index * stretch; i < Math.min(samples.length, (index + 1) * stretch); i += 1) {
      peak = Math.max(peak, Math.abs(samples[i] ?? 0));
    }
    return peak;
  });
  const loudest = Math.max(...peaks);
  return peaks.map((peak) => Math.max(LOWEST, loudest === 0 ? 0 : peak / loudest));
}
