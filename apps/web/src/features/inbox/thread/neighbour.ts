import type { KeyboardEvent } from 'react';

/** The bubble above or below, for the arrow keys; undefined when the key is another or there is none. */
export function neighbour({ key, currentTarget }: KeyboardEvent): HTMLElement | undefined {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const bubbles = [...(currentTarget.closest('section')?.querySelectorAll<HTMLElement>('[data-message]') ?? [])];
  const at = bubbles.findIndex((bubble) => bubble.contains(currentTarget));
  return bubbles[at + (key === 'ArrowUp' ? -1 : 1)];
}
