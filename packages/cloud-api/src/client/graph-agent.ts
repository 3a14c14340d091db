import { Agent } from 'undici';

/** More than delivery ever keeps in flight, so that no send waits in here for a connection. */
const connectionsPerOrigin = 256;
const connectTimeoutMs = 5_000;

/** Keep-alive connections to Meta, one pool per origin. Made once, shared by every number; its owner closes it. */
export function createGraphAgent(): Agent {
  return new Agent({ connections: connectionsPerOrigin, connect: { timeout: connectTimeoutMs } });
}
