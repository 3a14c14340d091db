import type { ReactNode } from 'react';
import { parseWhatsAppText, type TextPiece } from './whatsapp-text.ts';

/** A message's text as people see it on WhatsApp. It becomes React nodes, never HTML. */
export function FormattedText({ text }: { text: string }): ReactNode {
  return draw(parseWhatsAppText(text));
}

function draw(pieces: TextPiece[]): ReactNode {
  // The pieces of a text never move, so their place is their identity.
  return pieces.map((piece, index) => <Piece key={`${index}-${piece.kind}`} piece={piece} />);
}

function Piece({ piece }: { piece: TextPiece }): ReactNode {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'bold':
      return <strong>{draw(piece.pieces)}</strong>;
    case 'italic':
      return <em>{draw(piece.pieces)}</em>;
    case 'strike':
      return <s>{draw(piece.pieces)}</s>;
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
