// What PostgreSQL text cannot hold: NUL, and halves of surrogate pairs. As JSON writes them.
const unstorable = /\\u0000|\\u[dD][89a-fA-F]/;

/** Whether a webhook's raw text may hold characters that cannot be stored, in which case it needs `clean`. */
export const needsCleaning = (raw: string): boolean => unstorable.test(raw);

/**
 * Parses JSON with every unstorable character replaced by U+FFFD. The raw bytes are kept as they came; this is the
 * reading of them that goes into the tables.
 */
export function parseClean(raw: string): unknown {
  if (!needsCleaning(raw)) return JSON.parse(raw);
  return JSON.parse(raw, (_key, value: unknown) => {
    if (typeof value === 'string') return storable(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const odd = Object.keys(value).filter((key) => storable(key) !== key);
    if (odd.length === 0) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), inner]));
  });
}

const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD').toWellFormed();
