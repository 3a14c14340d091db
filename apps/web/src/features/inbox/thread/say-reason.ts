import type { MessageError } from '@transom/protocol';
import words from '@/locales/en/failures.json' with { type: 'json' };
import { addCatalogue, i18n } from '@/locales/i18n.ts';

// Loaded only once a message has failed.
addCatalogue('failures', words);

/**
 * What happened to a message and what to do about it, in the reader's language. Of Meta's codes the catalogue has those
 * that agents meet; the rest keep the English sentences of the server.
 */
export function sayReason({ code, what, todo }: MessageError): readonly [what: string, todo: string] {
  const t = i18n.getFixedT(null, 'failures');
  const known = (part: 'what' | 'todo') => i18n.exists(`reason.${code}.${part}`, { ns: 'failures' });
  if (!known('what')) return [what, todo];
  return [
    t(`reason.${code}.what`, { defaultValue: what }),
    known('todo') ? t(`reason.${code}.todo`, { defaultValue: todo }) : '',
  ];
}
