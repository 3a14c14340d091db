import { Lane } from './lane.ts';

export interface LoopResult {
  seconds: number;
  /** One per request that was sent, in ms. */
  latenciesMs: Float64Array;
  /** How many were answered with 200. */
  accepted: number;
}

/**
 * Sends the requests over `concurrency` connections, each with one request under way at a time. Ends early after
 * `withinMs`, so that a busy machine makes a run poorer, not longer.
 */
export async function runClosedLoop(
  port: number,
  requests: readonly Buffer[],
  concurrency: number,
  withinMs = 10_000,
): Promise<LoopResult> {
  const lanes = await Promise.all(Array.from({ length: concurrency }, () => Lane.open(port)));
  const latenciesMs = new Float64Array(requests.length);
  let next = 0;
  let sent = 0;
  let accepted = 0;
  const until = performance.now() + withinMs;
  const drive = async (lane: Lane) => {
    for (let i = next++; i < requests.length && performance.now() < until; i = next++) {
      const request = requests[i];
      if (!request) return;
      const startedAt = performance.now();
      const status = await lane.send(request);
      latenciesMs[sent] = performance.now() - startedAt;
      sent += 1;
      if (status === 200) accepted += 1;
    }
  };
  const startedAt = performance.now();
  await Promise.all(lanes.map(drive));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const lane of lanes) lane.close();
  return { seconds, latenciesMs: latenciesMs.subarray(0, sent), accepted };
}
