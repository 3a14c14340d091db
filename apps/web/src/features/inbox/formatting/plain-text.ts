import { type Block, type Inline, parseFormatting } from './parse.ts';

/** The words without the marks, on one line: for previews. */
export function plainText(text: string): string {
  return parseFormatting(text).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'pre':
      return block.text;
    case 'list':
      return block.items.map(lineOf).join(' ');
    case 'paragraph':
    case 'quote':
      return block.lines.map(lineOf).join(' ');
  }
}

const lineOf = (nodes: Inline[]): string =>
  nodes.map((node) => ('children' in node ? lineOf(node.children) : node.text)).join('');
