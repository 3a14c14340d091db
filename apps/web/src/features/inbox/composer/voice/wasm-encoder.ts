import workerAddress from 'opus-recorder/dist/encoderWorker.min.js?url&no-inline';
import { type VoiceEncoder, voiceBitrate } from './voice-encoder.ts';

type Answer = { message: 'ready' } | { message: 'page'; page: Uint8Array<ArrayBuffer> } | { message: 'done' };

/** libopus' own name for speech (OPUS_APPLICATION_VOIP). */
const forSpeech = 2048;

/** Encodes with libopus in a worker, for browsers that have no Opus of their own or take another rate. */
export function createWasmEncoder(sampleRate: number): Promise<VoiceEncoder> {
  const worker = new Worker(workerAddress);
  const pages: Uint8Array<ArrayBuffer>[] = [];
  let finished: { resolve: (file: Blob) => void; reject: (error: Error) => void } | undefined;
  let broken: Error | undefined;
  const encoder: VoiceEncoder = {
    add: (samples) => worker.postMessage({ command: 'encode', buffers: [samples.slice()] }),
    finish: () =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        finished = { resolve, reject };
        worker.postMessage({ command: 'done' });
      }),
    cancel: () => worker.terminate(),
  };
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.message === 'page') pages.push(data.page);
      else if (data.message === 'ready') {
        worker.postMessage({ command: 'getHeaderPages' });
        resolve(encoder);
      } else if (data.message === 'done') {
        worker.terminate();
        finished?.resolve(new Blob(pages, { type: 'audio/ogg' }));
      }
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      broken = new Error(`the encoder could not run: ${message}`);
      finished?.reject(broken);
      reject(broken);
    };
    worker.postMessage({
      command: 'init',
      originalSampleRate: sampleRate,
      encoderSampleRate: 48_000,
      numberOfChannels: 1,
      encoderApplication: forSpeech,
      encoderBitRate: voiceBitrate,
    });
  });
}
