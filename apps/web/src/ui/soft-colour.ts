export const softHues = ['orange', 'blue', 'green', 'violet', 'pink', 'slate', 'yellow', 'teal'] as const;
export type SoftHue = (typeof softHues)[number];

/** The same id always gets the same hue; neighbouring ids rarely do. */
export function softHueOf(id: string): SoftHue {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return softHues[(hash >>> 0) % softHues.length] ?? 'slate';
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const firstGrapheme = (word: string) => segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

/** Two letters of a name, `+55` of a phone number, `@s` of a handle; whole graphemes, so Hindi and emoji stay whole. */
export function initialsOf(name: string): string {
  const text = name.trim();
  if (text.startsWith('+')) return /^\+\d{1,2}/.exec(text)?.[0] ?? '+';
  if (text.startsWith('@')) return `@${firstGrapheme(text.slice(1))}`;
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return (firstGrapheme(first) + firstGrapheme(last)).toLocaleUpperCase() || '?';
}
