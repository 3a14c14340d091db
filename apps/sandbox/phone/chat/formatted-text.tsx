import { createElement, Fragment, type ReactNode } from 'react';
import { parseWhatsAppText, type TextPiece } from './whatsapp-text.ts';

/** A message's text as people see it on WhatsApp. It becomes React nodes, never HTML. */
export function FormattedText({ text }: { text: string }): ReactNode {
  return drawAll(parseWhatsAppText(text));
}

/** Handed over as arguments, since the pieces of a text never move and so need no keys. */
function drawAll(pieces: TextPiece[]): ReactNode {
  return createElement(Fragment, null, ...pieces.map(draw));
}

function draw(piece: TextPiece): ReactNode {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'bold':
      return <strong>{drawAll(piece.pieces)}</strong>;
    case 'italic':
      return <em>{drawAll(piece.pieces)}</em>;
    case 'strike':
      return <s>{drawAll(piece.pieces)}</s>;
    case 'mono':
      return <code>{piece.text}</code>;
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noreferrer noopener">
          {piece.text}
        </a>
      );
  }
}
