import { isIP } from 'node:net';

/** Loopback: this very machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(hostname);
}

const privateAddress =
  /^(0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** Nothing outside the own network can reach this host: private ranges, local names, names without a dot. */
export function isPrivateHost(hostname: string): boolean {
  if (isLoopback(hostname)) return true;
  const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(bare) === 4) return privateAddress.test(bare);
  if (isIP(bare) === 6) return /^(::|f[cd]|fe[89ab])/.test(bare);
  return !bare.includes('.') || /\.(local|internal|lan|home\.arpa|test)$/.test(bare);
}

/** Meta calls only addresses like these (Webhooks, create an endpoint: public https with a valid certificate). */
export function isPublicHttps(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && !isPrivateHost(hostname);
}
