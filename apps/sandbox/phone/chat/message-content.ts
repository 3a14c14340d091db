import { type CardContent, cardOf } from './card-content.ts';
import { interactiveContent } from './interactive-content.ts';
import { fieldAt, textAt } from './read-field.ts';
import type { RichContent } from './rich-content.ts';
import { templateContent } from './template-content.ts';

/** A message as a bubble draws it, or, for the last four kinds, as something that happens to the chat. */
export type MessageContent =
  | { kind: 'text'; body: string }
  | RichContent
  | CardContent
  | { kind: 'deleted' }
  | { kind: 'system'; text: string }
  | { kind: 'reaction'; targetWamid: string | null; emoji: string }
  | { kind: 'edit'; targetWamid: string | null; message: unknown; content: MessageContent }
  | { kind: 'revoke'; targetWamid: string | null };

interface AnyMessage {
  type: string;
  message: unknown;
  /** The sandbox's own one-line summary, for what this page has no drawing of. */
  text: string;
}

/** Reads the Graph body of the business or the webhook message of the customer; what is unknown becomes a labelled card. */
export function contentOf({ type, message, text }: AnyMessage): MessageContent {
  switch (type) {
    case 'text':
      return { kind: 'text', body: textAt(message, 'text', 'body') ?? text };
    case 'button':
      return { kind: 'text', body: textAt(message, 'button', 'text') ?? text };
    case 'template':
      return templateContent(message, text);
    case 'interactive':
      return interactiveContent(message, text);
    case 'reaction':
      return {
        kind: 'reaction',
        targetWamid: textAt(message, 'reaction', 'message_id'),
        emoji: textAt(message, 'reaction', 'emoji') ?? '',
      };
    case 'edit':
      return editOf(message, text);
    case 'revoke':
      return { kind: 'revoke', targetWamid: textAt(message, 'revoke', 'original_message_id') };
    case 'system':
      return { kind: 'system', text: textAt(message, 'system', 'body') ?? 'You changed your number' };
    default:
      return cardOf(type, message, text);
  }
}

function editOf(message: unknown, text: string): MessageContent {
  const edited = fieldAt(message, 'edit', 'message');
  const type = textAt(edited, 'type') ?? 'text';
  // An edit of an edit is nothing WhatsApp knows.
  const content = type === 'edit' ? { kind: 'text' as const, body: text } : contentOf({ type, message: edited, text });
  return { kind: 'edit', targetWamid: textAt(message, 'edit', 'original_message_id'), message: edited, content };
}

/** The wamid a message quotes: `message_id` when the business wrote it, `id` when the customer did. */
export function quotedWamid(message: unknown): string | null {
  return textAt(message, 'context', 'message_id') ?? textAt(message, 'context', 'id');
}

/** One line for the quote above a reply. */
export function summaryOf(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
      return content.body;
    case 'rich':
      return content.body || content.header?.text || 'Message';
    case 'card':
      return [content.label, content.caption ?? content.title].filter(Boolean).join(': ');
    case 'reaction':
      return `Reacted ${content.emoji}`;
    case 'edit':
      return summaryOf(content.content);
    case 'revoke':
    case 'deleted':
      return 'Message deleted';
    case 'system':
      return content.text;
  }
}
