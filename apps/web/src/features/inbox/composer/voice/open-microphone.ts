import tapAddress from './pcm-tap.js?url&no-inline';

/** What a microphone hears, block by block. */
export interface Microphone {
  /** Samples a second of every block. */
  sampleRate: number;
  /** Blocks come only between `resume` and `pause`. */
  resume(): void;
  pause(): void;
  close(): void;
}

/** Why there is nothing to record with. */
export type MicrophoneProblem = 'insecure' | 'refused' | 'missing' | 'busy';

export class NoMicrophone extends Error {
  readonly problem: MicrophoneProblem;
  constructor(problem: MicrophoneProblem, cause?: unknown) {
    super(`no microphone: ${problem}`, { cause });
    this.problem = problem;
  }
}

/** What Opus works with inside; other rates are resampled by the fallback encoder. */
const wantedRate = 48_000;

/**
 * Asks for the microphone and opens it, paused. Throws `NoMicrophone`.
 * @param onEnd the microphone was unplugged, or its permission taken back
 */
export async function openMicrophone(onBlock: (samples: Float32Array) => void, onEnd: () => void): Promise<Microphone> {
  const stream = await askForMicrophone();
  const { context, source } = connect(stream);
  try {
    await context.audioWorklet.addModule(tapAddress);
  } catch (error) {
    stop(stream);
    void context.close();
    throw error;
  }
  let paused = true;
  const tap = new AudioWorkletNode(context, 'pcm-tap', { channelCount: 1, channelCountMode: 'explicit' });
  tap.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    if (!paused) onBlock(data);
  };
  source.connect(tap);
  stream.getAudioTracks()[0]?.addEventListener('ended', onEnd);
  return {
    sampleRate: context.sampleRate,
    resume() {
      paused = false;
      void context.resume();
    },
    pause() {
      paused = true;
    },
    close() {
      paused = true;
      stop(stream);
      void context.close();
    },
  };
}

async function askForMicrophone(): Promise<MediaStream> {
  // Browsers offer it over https and on this very machine only.
  if (!navigator.mediaDevices) throw new NoMicrophone('insecure');
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') throw new NoMicrophone('refused', error);
    if (name === 'NotFoundError' || name === 'OverconstrainedError') throw new NoMicrophone('missing', error);
    throw new NoMicrophone('busy', error);
  }
}

function connect(stream: MediaStream): { context: AudioContext; source: MediaStreamAudioSourceNode } {
  const wanted = new AudioContext({ sampleRate: wantedRate });
  try {
    return { context: wanted, source: wanted.createMediaStreamSource(stream) };
  } catch {
    // Firefox takes a microphone only at the rate of the machine.
    void wanted.close();
    const context = new AudioContext();
    return { context, source: context.createMediaStreamSource(stream) };
  }
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};
