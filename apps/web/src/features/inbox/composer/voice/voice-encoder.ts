/** Turns samples into the Ogg Opus file that WhatsApp shows as a voice note: one channel. */
export interface VoiceEncoder {
  /** The samples are copied. */
  add(samples: Float32Array): void;
  /** The whole file. Nothing may be added after. */
  finish(): Promise<Blob>;
  cancel(): void;
}

/** Bits a second. Plain speech at full quality; four minutes stay within what WhatsApp plays without a download. */
export const voiceBitrate = 16_000;

/** The browser's own encoder where it has one and it takes this rate, else one that is loaded. */
export async function createVoiceEncoder(sampleRate: number): Promise<VoiceEncoder> {
  return (await hasOwnEncoder(sampleRate))
    ? (await import('./webcodecs-encoder.ts')).createWebCodecsEncoder(sampleRate)
    : (await import('./wasm-encoder.ts')).createWasmEncoder(sampleRate);
}

async function hasOwnEncoder(sampleRate: number): Promise<boolean> {
  // Other rates than Opus' own are taken by some browsers and refused late by others.
  if (sampleRate !== 48_000 || !('AudioEncoder' in globalThis)) return false;
  const config = { codec: 'opus', sampleRate, numberOfChannels: 1, bitrate: voiceBitrate };
  const { supported } = await AudioEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
  return supported === true;
}
