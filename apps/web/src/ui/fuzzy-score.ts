/**
 * How well `query` fits `text`, ignoring case and accents; null when it does not. Whole beginnings count most, then
 * beginnings of words, then letters in order with as few gaps as possible.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const wanted = plain(query);
  const given = plain(text);
  if (wanted === '') return 0;
  if (given.startsWith(wanted)) return 1000 - given.length;
  const word = given.search(new RegExp(`(?<![\\p{L}\\p{N}])${literally(wanted)}`, 'u'));
  if (word !== -1) return 700 - word;
  const inside = given.indexOf(wanted);
  if (inside !== -1) return 400 - inside;
  let at = -1;
  let gaps = 0;
  for (const letter of wanted) {
    const next = given.indexOf(letter, at + 1);
    if (next === -1) return null;
    gaps += next - at - 1;
    at = next;
  }
  return gaps > wanted.length * 4 ? null : 100 - gaps;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Those that fit, best first; equals stay as they came. */
export function fuzzyFilter<T>(query: string, rows: readonly T[], textsOf: (row: T) => readonly string[]): T[] {
  const scored = rows.flatMap((row, index) => {
    // The first text is what a row is called; the others only help to find it.
    const scores = textsOf(row).flatMap((text, i) => {
      const score = fuzzyScore(query, text);
      return score === null ? [] : [score - i * 200];
    });
    return scores.length === 0 ? [] : [{ row, index, score: Math.max(...scores) }];
  });
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).map(({ row }) => row);
}
