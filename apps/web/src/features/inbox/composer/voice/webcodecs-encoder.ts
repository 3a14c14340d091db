import { AudioSample, AudioSampleSource, BufferTarget, OggOutputFormat, Output } from 'mediabunny';
import { type VoiceEncoder, voiceBitrate } from './voice-encoder.ts';

/** Encodes with the browser's own Opus; the library around it writes the Ogg pages. */
export async function createWebCodecsEncoder(sampleRate: number): Promise<VoiceEncoder> {
  const target = new BufferTarget();
  const output = new Output({ format: new OggOutputFormat(), target });
  const source = new AudioSampleSource({ codec: 'opus', bitrate: voiceBitrate });
  output.addAudioTrack(source);
  await output.start();
  let samplesSoFar = 0;
  let lastAdded: Promise<void> = Promise.resolve();
  return {
    add(samples) {
      const data = samples.slice();
      const timestamp = samplesSoFar / sampleRate;
      samplesSoFar += samples.length;
      lastAdded = lastAdded.then(async () => {
        const sample = new AudioSample({ data, format: 'f32', numberOfChannels: 1, sampleRate, timestamp });
        await source.add(sample);
        sample.close();
      });
    },
    async finish() {
      await lastAdded;
      await output.finalize();
      if (!target.buffer) throw new Error('the encoder wrote nothing');
      return new Blob([target.buffer], { type: 'audio/ogg' });
    },
    cancel() {
      void lastAdded.then(() => output.cancel()).catch(() => undefined);
    },
  };
}
