import type { WireLine } from '../world/types.ts';

/**
 * The telling part of an address: what a Graph call is about without prefix, version and long ids, and plainly
 * "webhook" for what goes the other way, since that address is always the same.
 */
export function wirePath({ direction, path }: Pick<WireLine, 'direction' | 'path'>): string {
  if (direction === 'out') return 'webhook';
  const steps = path.replace(/^\/sandbox\/graph(?:\/v\d+\.\d+)?/, '').split('/');
  const told = steps.filter((step, index) => index === steps.length - 1 || !/^\d{8,}$/.test(step));
  return told.join('/') || '/';
}
