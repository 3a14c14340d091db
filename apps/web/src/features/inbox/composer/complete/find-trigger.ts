export type TriggerKind = 'slash' | 'emoji' | 'mention';

/** What is being typed that can be completed: `/ref`, `:smi`, `@mir`. The query stands without its sign. */
export interface Trigger {
  kind: TriggerKind;
  query: string;
  start: number;
  end: number;
}

const patterns: Record<TriggerKind, RegExp> = {
  // At the beginning it may go on over words ("/assign mira"); further on a slash is more often just a slash.
  slash: /^\/(?!\s|\/)([^\n]{0,60})$|(?<=\s)\/([\p{L}\p{N}_-]{0,40})$/u,
  // With its second colon it is whole.
  emoji: /(?<=^|[\s(]):([a-z0-9_+-]{2,32}:?)$/i,
  mention: /(?<=^|[\s(])@([^\n@]{0,40})$/,
};

/** The trigger right before the caret, of the kinds that count here. */
export function findTrigger(text: string, caret: number, kinds: readonly TriggerKind[]): Trigger | null {
  const before = text.slice(0, caret);
  for (const kind of kinds) {
    const match = patterns[kind].exec(before);
    if (match) return { kind, query: match[1] ?? match[2] ?? '', start: match.index, end: caret };
  }
  return null;
}
