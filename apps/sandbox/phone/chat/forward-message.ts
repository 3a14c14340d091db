import { textMessage } from '../world/customer-messages.ts';
import type { CustomerMessage } from '../world/types.ts';
import type { BubbleRow } from './chat-rows.ts';
import { fieldAt } from './read-field.ts';

/** A message to be sent on, marked as forwarded; null for what cannot be forwarded. */
export function forwardOf(row: BubbleRow, often: boolean): CustomerMessage | null {
  const copied = copyOf(row);
  if (copied === null) return null;
  return { ...copied, context: often ? { frequently_forwarded: true } : { forwarded: true } };
}

function copyOf({ content, type, message }: BubbleRow): CustomerMessage | null {
  if (content.kind === 'text') return textMessage(content.body);
  if (content.kind === 'rich') return content.body === '' ? null : textMessage(content.body);
  if (content.kind !== 'card') return null;
  if (type === 'location' || type === 'contacts') return { type, [type]: fieldAt(message, type) };
  const { file, caption } = content;
  if (file === null || file.id === null) return null;
  const media = {
    id: file.id,
    ...(caption === null ? {} : { caption }),
    ...(file.name === null ? {} : { filename: file.name }),
    ...(file.kind === 'audio' ? { voice: content.voice } : {}),
  };
  return { type: file.kind, [file.kind]: media };
}
