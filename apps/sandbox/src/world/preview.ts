import { isObject } from '@transom/cloud-api/wire';
import type { StoredMessage } from '../state/types.ts';

const LABELS = new Map(
  Object.entries({
    image: 'Photo',
    video: 'Video',
    audio: 'Audio',
    document: 'Document',
    sticker: 'Sticker',
    location: 'Location',
    contacts: 'Contact',
    reaction: 'Reaction',
    order: 'Order',
    template: 'Template',
    interactive: 'Message with buttons',
    button: 'Answer',
    edit: 'Edited',
    revoke: 'Deleted',
    system: 'Change of number',
  }),
);

/** A message in one line: its words, or what it is. */
export function previewOf({ type, body, rendered }: StoredMessage): string {
  if (rendered) return rendered.body;
  const content = isObject(body[type]) ? body[type] : {};
  const inner = isObject(content.body) ? content.body.text : undefined;
  const answer = isObject(content.button_reply) ? content.button_reply : content.list_reply;
  const title = isObject(answer) ? answer.title : undefined;
  const words = [
    content.body,
    inner,
    title,
    content.text,
    content.caption,
    content.emoji,
    content.filename,
    content.name,
  ];
  const found = words.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof found === 'string' ? found : (LABELS.get(type) ?? type);
}
