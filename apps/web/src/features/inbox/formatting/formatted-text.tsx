import { Fragment, memo, type ReactNode } from 'react';
import { type Block, type Inline, parseFormatting } from './parse.ts';

/** A customer's or agent's text with WhatsApp's formatting, as React nodes: it can never become HTML. */
export const FormattedText = memo(function FormattedText({ text, trailing }: FormattedTextProps) {
  const blocks = parseFormatting(text);
  const endsInLine = blocks.at(-1)?.kind === 'paragraph';
  return (
    <div dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {numbered(blocks).map(([key, block]) => (
        <BlockView key={key} block={block} trailing={endsInLine && key === blocks.length - 1 ? trailing : null} />
      ))}
      {!endsInLine && <div className="flex justify-end">{trailing}</div>}
    </div>
  );
});

interface FormattedTextProps {
  text: string;
  /** Stands at the end of the last line, or below it when that is a list, quote or code: room for the time. */
  trailing?: ReactNode;
}

/** Parsed text is never reordered, so a place in it is a stable key. */
const numbered = <T,>(parts: readonly T[]): [number, T][] => parts.map((part, index) => [index, part]);

function BlockView({ block, trailing }: { block: Block; trailing: ReactNode }) {
  switch (block.kind) {
    case 'pre':
      return <pre className="my-1 overflow-x-auto rounded-sm bg-ink/5 px-2 py-1 font-mono text-sm">{block.text}</pre>;
    case 'quote':
      return (
        <blockquote dir="auto" className="my-0.5 border-line-strong border-s-[3px] ps-2 text-ink-2">
          <Lines lines={block.lines} />
        </blockquote>
      );
    case 'list': {
      const items = numbered(block.items).map(([key, item]) => <li key={key}>{inlines(item)}</li>);
      return block.ordered ? (
        <ol start={block.start} className="list-decimal ps-5">
          {items}
        </ol>
      ) : (
        <ul className="list-disc ps-5">{items}</ul>
      );
    }
    case 'paragraph':
      return (
        <div dir="auto">
          <Lines lines={block.lines} />
          {trailing}
        </div>
      );
  }
}

function Lines({ lines }: { lines: Inline[][] }) {
  return numbered(lines).map(([key, line]) => (
    <Fragment key={key}>
      {key > 0 && '\n'}
      {inlines(line)}
    </Fragment>
  ));
}

const inlines = (nodes: Inline[]): ReactNode =>
  numbered(nodes).map(([key, node]) => <InlineView key={key} node={node} />);

function InlineView({ node }: { node: Inline }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
      return <strong className="font-semibold">{inlines(node.children)}</strong>;
    case 'italic':
      return <em>{inlines(node.children)}</em>;
    case 'strike':
      return <s>{inlines(node.children)}</s>;
    case 'code':
      return <code className="rounded-[4px] bg-ink/5 px-1 font-mono text-[0.92em]">{node.text}</code>;
    case 'link':
      return (
        <a
          href={node.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-read underline decoration-current/40 underline-offset-2 hover:decoration-current"
        >
          {node.text}
        </a>
      );
  }
}
