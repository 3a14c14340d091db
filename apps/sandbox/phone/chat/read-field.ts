/** The value at a path inside JSON of unknown shape; undefined when any step is missing. */
export function fieldAt(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string, unknown>)[step];
  }
  return current;
}

/** The text at a path (numbers as text, as Meta takes both); null when it is absent, empty or something else. */
export function textAt(value: unknown, ...path: string[]): string | null {
  const found = fieldAt(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = fieldAt(value, ...path);
  return Array.isArray(found) ? found : [];
}
