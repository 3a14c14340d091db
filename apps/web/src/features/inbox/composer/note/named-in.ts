import type { Member } from '@transom/protocol';

/** Members a note names: `@` and the name in full. Where one name begins another, the longer one is meant. */
export function namedIn(text: string, members: readonly Pick<Member, 'id' | 'name'>[]): string[] {
  const byLength = [...members].sort((a, b) => b.name.length - a.name.length);
  let rest = text;
  const named: string[] = [];
  for (const { id, name } of byLength) {
    if (name === '' || !text.includes(`@${name}`)) continue;
    const same = byLength.some((other) => other.id !== id && other.name === name && named.includes(other.id));
    if (!same && !rest.includes(`@${name}`)) continue;
    named.push(id);
    rest = rest.replaceAll(`@${name}`, ' ');
  }
  return named;
}
