const TONES = 6;

/** Initials on one of a few quiet colours, the same one for the same seed. */
export function Avatar({ name, seed }: { name: string; seed: string }) {
  return (
    <span className="avatar" data-tone={toneOf(seed)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  if (name.startsWith('@')) return name.slice(0, 2);
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}

function toneOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % TONES;
}
