import { useRef } from 'react';

/** The last value there was: what is on screen stays while something newer is on its way. */
export function useHeld<T>(value: T | undefined): T | undefined {
  const held = useRef(value);
  if (value !== undefined) held.current = value;
  return held.current;
}
