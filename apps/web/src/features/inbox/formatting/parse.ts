export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; text: string };

export type Block =
  | { kind: 'paragraph' | 'quote'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] }
  | { kind: 'pre'; text: string };

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Mark = keyof typeof marks;
const isMark = (char: string | undefined): char is Mark => char === '*' || char === '_' || char === '~';

/** Deeper nesting than anybody writes is shown as it was typed: hostile text must not exhaust the stack. */
const deepest = 6;

/**
 * Reads WhatsApp's formatting: *bold*, _italic_, ~strike~, `code`, ```monospace```, "> " quotes, "- " and "1. " lists,
 * and web addresses. Never throws; what is not formatting stays text.
 */
export function parseFormatting(text: string): Block[] {
  const blocks: Block[] = [];
  let rest = 0;
  for (const match of text.matchAll(/```\n?([^`]*\n[^`]*?)\n?```/g)) {
    readLines(text.slice(rest, match.index).replace(/\n$/, ''), blocks);
    blocks.push({ kind: 'pre', text: (match[1] ?? '').replace(/^\n|\n$/g, '') });
    rest = match.index + match[0].length;
    if (text[rest] === '\n') rest += 1;
  }
  readLines(text.slice(rest), blocks);
  return blocks;
}

function readLines(text: string, blocks: Block[]): void {
  if (text === '') return;
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const quote = /^> ?(\S.*)$/u.exec(line);
    const bullet = /^[-*] (\S.*)$/u.exec(line);
    const numbered = /^(\d{1,3})\. (\S.*)$/u.exec(line);
    if (quote?.[1] !== undefined) {
      addLine(blocks, last, 'quote', quote[1]);
    } else if (bullet?.[1] !== undefined) {
      addItem(blocks, last, false, 1, bullet[1]);
    } else if (numbered?.[1] !== undefined && numbered[2] !== undefined) {
      addItem(blocks, last, true, Number(numbered[1]), numbered[2]);
    } else {
      addLine(blocks, last, 'paragraph', line);
    }
  }
}

function addLine(blocks: Block[], last: Block | undefined, kind: 'paragraph' | 'quote', line: string): void {
  const inlines = parseInline(line, 0);
  if (last?.kind === kind) last.lines.push(inlines);
  else blocks.push({ kind, lines: [inlines] });
}

function addItem(blocks: Block[], last: Block | undefined, ordered: boolean, number: number, line: string): void {
  const inlines = parseInline(line, 0);
  const continues =
    last?.kind === 'list' && last.ordered === ordered && (!ordered || last.start + last.items.length === number);
  if (continues) last.items.push(inlines);
  else blocks.push({ kind: 'list', ordered, start: number, items: [inlines] });
}

function parseInline(text: string, depth: number): Inline[] {
  const nodes: Inline[] = [];
  const hopeless = new Set<string>();
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  const push = (node: Inline) => {
    flush();
    nodes.push(node);
  };
  for (let i = 0; i < text.length; ) {
    const char = text[i];
    const link = isWordChar(text[i - 1]) ? null : linkAt(text, i);
    const code = char === '`' ? /^```([^`\n]+)```|^`([^`\n]+)`/.exec(text.slice(i)) : null;
    if (link) {
      push(link);
      i += link.text.length;
    } else if (code) {
      push({ kind: 'code', text: code[1] ?? code[2] ?? '' });
      i += code[0].length;
    } else if (isMark(char) && depth < deepest && !hopeless.has(char) && opensAt(text, i)) {
      const end = closingAt(text, i, char);
      if (end === -1) {
        hopeless.add(char);
        plain += char;
        i += 1;
      } else {
        push({ kind: marks[char], children: parseInline(text.slice(i + 1, end), depth + 1) });
        i = end + 1;
      }
    } else {
      plain += char;
      i += 1;
    }
  }
  flush();
  return nodes;
}

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/u.test(char);
const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** A mark opens after a space or punctuation and before something written. */
const opensAt = (text: string, i: number): boolean =>
  !isWordChar(text[i - 1]) && !isSpace(text[i + 1]) && text[i + 1] !== text[i];

/** The next place where the mark closes: after something written, and not inside a word. */
function closingAt(text: string, from: number, mark: Mark): number {
  for (let i = text.indexOf(mark, from + 2); i !== -1; i = text.indexOf(mark, i + 1)) {
    if (!isSpace(text[i - 1]) && !isWordChar(text[i + 1])) return i;
  }
  return -1;
}

const address = /(?:https?:\/\/|www\.)[^\s<>"]+/iy;
function linkAt(text: string, i: number): (Inline & { kind: 'link' }) | null {
  const first = text[i];
  if (first !== 'h' && first !== 'H' && first !== 'w' && first !== 'W') return null;
  address.lastIndex = i;
  const found = address.exec(text)?.[0].replace(/[.,;:!?'*_~`)\]}]+$/, '');
  if (!found || !/^(?:https?:\/\/|www\.)[\p{L}\p{N}]/iu.test(found)) return null;
  const href = /^www\./i.test(found) ? `https://${found}` : found;
  return URL.canParse(href) ? { kind: 'link', href, text: found } : null;
}

/** The first link in a text: what it opens, and how it was written. */
export function firstLink(text: string): { href: string; text: string } | null {
  for (let i = 0; i < text.length; i++) {
    const found = isWordChar(text[i - 1]) ? null : linkAt(text, i);
    if (found) return found;
  }
  return null;
}
