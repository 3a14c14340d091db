import { type InboundMessage, isObject } from '@transom/cloud-api/wire';
import type { Effect } from '#modules/conversations';
import { lineOf } from './line-of.ts';

/** What a message does to an earlier one; null for a message that stands for itself. */
export function effectOf(message: InboundMessage, by: 'contact' | 'business'): Effect | null {
  const { type, reaction, edit, revoke } = message as InboundMessage & Record<'reaction' | 'edit' | 'revoke', unknown>;
  if (type === 'reaction' && isObject(reaction) && typeof reaction.message_id === 'string') {
    // Taken back: Meta leaves the emoji out; some documents show it empty.
    const emoji = typeof reaction.emoji === 'string' && reaction.emoji !== '' ? reaction.emoji : null;
    return { kind: 'reaction', targetWamid: reaction.message_id, by, emoji };
  }
  if (type === 'edit' && isObject(edit) && typeof edit.original_message_id === 'string' && isObject(edit.message)) {
    const newType = edit.message.type;
    if (typeof newType !== 'string') return null;
    const content = Object.hasOwn(edit.message, newType) ? edit.message[newType] : edit.message;
    return {
      kind: 'edit',
      targetWamid: edit.original_message_id,
      type: newType,
      text: lineOf(newType, content),
      content,
    };
  }
  if (type === 'revoke' && isObject(revoke) && typeof revoke.original_message_id === 'string') {
    return { kind: 'revoke', targetWamid: revoke.original_message_id };
  }
  return null;
}
