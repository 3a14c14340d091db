import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const nextTryMs = 3_000;

/**
 * A part of the screen that is a file of its own. Without a network the file cannot come: whoever wants the part goes on
 * waiting, and it comes with the network, instead of an error taking the screen down.
 */
export function lazyPart<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    for (;;) {
      try {
        return { default: await load() };
      } catch {
        await nextChance();
      }
    }
  });
}

function nextChance(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, nextTryMs);
    addEventListener('online', () => resolve(), { once: true });
  });
}
