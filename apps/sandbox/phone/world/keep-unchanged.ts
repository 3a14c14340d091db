/**
 * Takes a fetched list but keeps each unchanged thing as the same object, and the list itself when nothing changed,
 * so that only what is new is drawn again.
 */
export function keepUnchanged<T>(
  known: readonly T[],
  fetched: readonly T[],
  keyOf: (thing: T) => string,
): readonly T[] {
  const byKey = new Map(known.map((thing) => [keyOf(thing), thing]));
  const kept = fetched.map((thing) => {
    const before = byKey.get(keyOf(thing));
    return before !== undefined && JSON.stringify(before) === JSON.stringify(thing) ? before : thing;
  });
  return kept.length === known.length && kept.every((thing, index) => thing === known[index]) ? known : kept;
}
