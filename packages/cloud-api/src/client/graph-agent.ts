import { Agent } from 'undici';

const connectTimeoutMs = 5_000;

/**
 * Keep-alive connections to Meta, one pool per origin. Made once, shared by every number; its owner closes it. Callers
 * bound what they keep in flight; in here no call ever waits for another's connection.
 */
export function createGraphAgent(): Agent {
  return new Agent({ connect: { timeout: connectTimeoutMs } });
}
