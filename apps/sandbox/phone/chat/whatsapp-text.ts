/** A piece of a message's text, with WhatsApp's formatting taken apart. */
export type TextPiece =
  | { kind: 'plain'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; pieces: TextPiece[] }
  | { kind: 'mono'; text: string }
  | { kind: 'link'; text: string; href: string };

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Marker = keyof typeof STYLES;

const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+/iy;
const TRAILING = /[.,!?;:'"*_~)\]]+$/;

/**
 * Takes *bold*, _italic_, ~strike~, `code`, ```mono``` and links apart the way WhatsApp shows them: a marker
 * counts only at the edge of a word, hugging its text, with its partner in the same line. Whatever is not
 * formatting stays as it was typed.
 */
export function parseWhatsAppText(source: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const block of source.matchAll(/```([\s\S]*?\S[\s\S]*?)```/g)) {
    pieces.push(...parseLines(source.slice(from, block.index)));
    pieces.push({ kind: 'mono', text: (block[1] ?? '').replace(/^\n|\n$/g, '') });
    from = block.index + block[0].length;
  }
  pieces.push(...parseLines(source.slice(from)));
  return joinPlain(pieces);
}

function parseLines(text: string): TextPiece[] {
  return text.split('\n').flatMap((line, index) => {
    const pieces = parseLine(line);
    return index === 0 ? pieces : [{ kind: 'plain', text: '\n' } as const, ...pieces];
  });
}

function parseLine(line: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let index = 0;
  while (index < line.length) {
    const found = linkAt(line, index) ?? codeAt(line, index) ?? styleAt(line, index);
    if (found) {
      pieces.push(found.piece);
      index = found.end;
    } else {
      pieces.push({ kind: 'plain', text: line.charAt(index) });
      index += 1;
    }
  }
  return joinPlain(pieces);
}

interface Found {
  piece: TextPiece;
  end: number;
}

function linkAt(line: string, index: number): Found | null {
  if (isWordAt(line, index - 1)) return null;
  LINK.lastIndex = index;
  const match = LINK.exec(line)?.[0];
  if (match === undefined) return null;
  const text = match.includes('(') ? match : match.replace(TRAILING, '');
  const href = /^www\./i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(href)) return null;
  return { piece: { kind: 'link', text, href }, end: index + text.length };
}

function codeAt(line: string, index: number): Found | null {
  if (line.charAt(index) !== '`') return null;
  const end = line.indexOf('`', index + 1);
  const text = line.slice(index + 1, end);
  if (end < 0 || text.trim() === '') return null;
  return { piece: { kind: 'mono', text }, end: end + 1 };
}

function styleAt(line: string, index: number): Found | null {
  const marker = line.charAt(index);
  if (!isMarker(marker) || isWordAt(line, index - 1)) return null;
  const first = line.charAt(index + 1);
  if (first === '' || first === marker || /\s/.test(first)) return null;
  for (let end = line.indexOf(marker, index + 2); end >= 0; end = line.indexOf(marker, end + 1)) {
    if (/\s/.test(line.charAt(end - 1)) || isWordAt(line, end + 1)) continue;
    const inside = line.slice(index + 1, end);
    return { piece: { kind: STYLES[marker], pieces: parseLine(inside) }, end: end + 1 };
  }
  return null;
}

function isMarker(character: string): character is Marker {
  return Object.hasOwn(STYLES, character);
}

function isWordAt(line: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(line.charAt(index));
}

function joinPlain(pieces: TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'plain' && last?.kind === 'plain')
      joined[joined.length - 1] = { kind: 'plain', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
