import { type CardContent, cardOf } from './card-content.ts';
import { textAt } from './read-field.ts';
import { interactiveContent, type RichContent, templateContent } from './rich-content.ts';

/** A message as a bubble draws it, whichever side it came from. */
export type MessageContent =
  | { kind: 'text'; body: string }
  | RichContent
  | CardContent
  | { kind: 'reaction'; targetWamid: string | null; emoji: string };

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
    default:
      return cardOf(type, message, text);
  }
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
  }
}
