import { type InteractiveProblem, problemsOf, type SendMessage } from '@transom/protocol';
import type { z } from 'zod';
import { AppError } from '#platform/errors';

type Sent = z.output<typeof SendMessage>;
type Card = Extract<Sent, { type: 'interactive' | 'location' | 'contacts' }>;

/**
 * The line for lists and the stored body, Meta's own, of a message that is neither words nor a file. Throws what Meta
 * would refuse, with a code and the field: `value_too_long` at `interactive.action.buttons.0.reply.title`, say.
 */
export function contentOf(message: Card): { text: string; content: unknown } {
  switch (message.type) {
    case 'interactive': {
      const [problem] = problemsOf(message.interactive);
      if (problem) throw refusalOf(problem);
      return { text: message.interactive.body.text, content: message.interactive };
    }
    case 'location': {
      const { name, address } = message.location;
      return { text: name ?? address ?? '', content: message.location };
    }
    case 'contacts':
      return { text: message.contacts.map(({ name }) => name.formatted_name).join(', '), content: message.contacts };
  }
}

function refusalOf({ field, code, limit }: InteractiveProblem): AppError {
  const at = `interactive.${field}`;
  const details = { field: at, ...(limit === undefined ? {} : { limit }) };
  return new AppError('invalid', code, sentenceOf(code, limit), details);
}

function sentenceOf(code: InteractiveProblem['code'], limit: number | undefined): string {
  switch (code) {
    case 'value_missing':
      return 'This must not be empty.';
    case 'value_too_long':
      return `WhatsApp takes at most ${limit} characters here.`;
    case 'too_many_values':
      return `WhatsApp takes at most ${limit} of these.`;
    case 'duplicate_value':
      return 'This is used twice; each must differ.';
    case 'link_invalid':
      return 'This is not a web address. It begins with https:// or http://.';
  }
}
