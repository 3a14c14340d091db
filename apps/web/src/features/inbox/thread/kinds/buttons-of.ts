import { readRenderedTemplate } from '../rendered-template.ts';
import type { ThreadMessage } from '../thread-rows.ts';
import { readQuestion } from './read-question.ts';

/** The buttons that stand below a message's words: those of a template or of an interactive message. */
export function buttonsOf({ type, content, deletedAt }: ThreadMessage): { type: string; text: string }[] {
  if (deletedAt) return [];
  if (type === 'template') return readRenderedTemplate(content)?.buttons ?? [];
  return type === 'interactive' ? (readQuestion(content)?.buttons ?? []) : [];
}
