/** What a canned reply can name, besides `field.<name>` for a custom field of the contact. */
export const cannedVariables = [
  'contact.first_name',
  'contact.name',
  'contact.phone',
  'agent.first_name',
  'agent.name',
] as const;

interface CannedVariable {
  name: string;
  /** What stands there when there is no value; null: nothing was given. */
  fallback: string | null;
  start: number;
  end: number;
}

/** `{{contact.first_name}}`, or `{{contact.first_name | there}}` with what to say when it is not known. */
const pattern = /\{\{\s*([^{}|]+?)\s*(?:\|\s*([^{}]*?)\s*)?\}\}/g;

/** The variables of a canned reply, in order. */
export function readCannedText(text: string): CannedVariable[] {
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[1] ?? '',
    fallback: match[2] ?? null,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const known = new Set<string>(cannedVariables);

/** Names that stand for nothing: most likely typing mistakes. Whether a custom field exists is not looked at. */
export const unknownVariables = (text: string): string[] =>
  readCannedText(text).flatMap(({ name }) => (known.has(name) || /^field\.\S/.test(name) ? [] : [name]));

interface FilledText {
  text: string;
  /** Places, in the filled text, where neither a value nor a fallback was at hand: `[name]` stands there. */
  gaps: { start: number; end: number }[];
}

/** Fills in the variables. A value that is null or blank gives way to the fallback. */
export function fillCannedText(text: string, lookUp: (name: string) => string | null): FilledText {
  let filled = '';
  let rest = 0;
  const gaps: FilledText['gaps'] = [];
  for (const { name, fallback, start, end } of readCannedText(text)) {
    filled += text.slice(rest, start);
    rest = end;
    const value = lookUp(name)?.trim() || fallback;
    if (value === null) gaps.push({ start: filled.length, end: filled.length + name.length + 2 });
    filled += value ?? `[${name}]`;
  }
  return { text: filled + text.slice(rest), gaps };
}
