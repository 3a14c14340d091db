import { field, listOf, textOf } from '../../template-picker/template-components.ts';

export { field, listOf, textOf };

/** Meta writes the same number now as a number, now as text; null for what is neither. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** An address that may be linked to: http and https only. */
export function webAddress(value: unknown): URL | null {
  const text = textOf(value);
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** Pairs each item with its place: what a message holds is never reordered, so the place is a stable key. */
export const placed = <T>(items: readonly T[]): [number, T][] => items.map((item, index) => [index, item]);
