import type { Conversation } from '@transom/protocol';
import type { TFunction } from 'i18next';
import { plainText } from './formatting/plain-text.ts';
import { messageKind } from './message-kind.tsx';

/** The last message of a conversation in words: what it says, else what it is; of a reaction also what it is about. */
export function sayPreview(t: TFunction<'inbox'>, { type, text }: NonNullable<Conversation['lastMessage']>): string {
  const kind = messageKind(type);
  if (kind === 'reaction' && text !== '') {
    const [emoji = '', ...about] = text.split('\n');
    const words = plainText(about.join('\n'));
    return words === '' ? t('list.reacted', { emoji }) : t('list.reactedTo', { emoji, text: words });
  }
  return plainText(text) || t(`kind.${kind}`);
}
