import type { IconName } from '../ui/icon.tsx';
import type { CustomerMessage } from '../world/types.ts';
import { fieldAt, listAt, textAt } from './read-field.ts';

/** A row under a message: one the customer answers with, or one that only leads away. */
export type MessageAction =
  | { kind: 'reply'; label: string; icon: IconName | null; reply: CustomerMessage }
  | { kind: 'list'; label: string; sections: ListSection[] }
  | { kind: 'link'; label: string; icon: IconName; href: string | null };

export interface ListSection {
  title: string | null;
  rows: { id: string; title: string; description: string | null }[];
}

/** A template or interactive message: parts around a body, with buttons. */
export interface RichContent {
  kind: 'rich';
  header: { icon: IconName | null; text: string } | null;
  body: string;
  footer: string | null;
  actions: MessageAction[];
}

/** A template as the sandbox rendered it. */
export function templateContent(message: unknown, text: string): RichContent {
  const rendered = fieldAt(message, 'rendered');
  return {
    kind: 'rich',
    header: headerOf(fieldAt(rendered, 'header')),
    body: textAt(rendered, 'body') ?? text,
    footer: textAt(rendered, 'footer'),
    actions: listAt(rendered, 'buttons').map(templateAction),
  };
}

function templateAction(button: unknown): MessageAction {
  const label = textAt(button, 'text') ?? 'Button';
  const type = (textAt(button, 'type') ?? '').toUpperCase();
  if (type === 'QUICK_REPLY') {
    // Meta gives back the payload of the send call; without one, the button's own text.
    const payload = textAt(button, 'payload') ?? label;
    return { kind: 'reply', label, icon: 'reply', reply: { type: 'button', button: { payload, text: label } } };
  }
  if (type === 'URL') return { kind: 'link', label, icon: 'link', href: safeLink(textAt(button, 'url')) };
  if (type === 'PHONE_NUMBER') return { kind: 'link', label, icon: 'call', href: null };
  return { kind: 'link', label, icon: type === 'COPY_CODE' ? 'copy' : 'link', href: null };
}

/** A button, list or link message, or the customer's tap on one. */
export function interactiveContent(message: unknown, text: string): RichContent | { kind: 'text'; body: string } {
  const interactive = fieldAt(message, 'interactive');
  const answer = answerText(interactive);
  if (answer !== null) return { kind: 'text', body: answer };
  return {
    kind: 'rich',
    header: headerOf(fieldAt(interactive, 'header')),
    body: textAt(interactive, 'body', 'text') ?? text,
    footer: textAt(interactive, 'footer', 'text'),
    actions: interactiveActions(interactive),
  };
}

function answerText(interactive: unknown): string | null {
  switch (textAt(interactive, 'type')) {
    case 'button_reply':
      return textAt(interactive, 'button_reply', 'title');
    case 'list_reply':
      return [textAt(interactive, 'list_reply', 'title'), textAt(interactive, 'list_reply', 'description')]
        .filter((line) => line !== null)
        .join('\n');
    case 'nfm_reply':
      return 'Form sent';
    default:
      return null;
  }
}

function interactiveActions(interactive: unknown): MessageAction[] {
  const action = fieldAt(interactive, 'action');
  const parameters = fieldAt(action, 'parameters');
  switch (textAt(interactive, 'type')) {
    case 'button':
      return listAt(action, 'buttons').map(replyButton);
    case 'list':
      return [
        {
          kind: 'list',
          label: textAt(action, 'button') ?? 'Choose',
          sections: listAt(action, 'sections').map(section),
        },
      ];
    case 'cta_url':
      return [
        {
          kind: 'link',
          label: textAt(parameters, 'display_text') ?? 'Open',
          icon: 'link',
          href: safeLink(textAt(parameters, 'url')),
        },
      ];
    case 'flow':
      return [{ kind: 'link', label: textAt(parameters, 'flow_cta') ?? 'Open form', icon: 'list', href: null }];
    case 'product':
    case 'product_list':
    case 'catalog_message':
      return [{ kind: 'link', label: 'View items', icon: 'cart', href: null }];
    case 'location_request_message':
      return [{ kind: 'link', label: 'Send location', icon: 'location', href: null }];
    default:
      return [];
  }
}

function replyButton(button: unknown): MessageAction {
  const label = textAt(button, 'reply', 'title') ?? 'Reply';
  const id = textAt(button, 'reply', 'id') ?? label;
  return {
    kind: 'reply',
    label,
    icon: null,
    reply: { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title: label } } },
  };
}

function section(value: unknown): ListSection {
  return {
    title: textAt(value, 'title'),
    rows: listAt(value, 'rows').map((row) => {
      const title = textAt(row, 'title') ?? 'Row';
      return { id: textAt(row, 'id') ?? title, title, description: textAt(row, 'description') };
    }),
  };
}

function headerOf(header: unknown): RichContent['header'] {
  if (typeof header === 'string') return header === '' ? null : { icon: null, text: header };
  const type = (textAt(header, 'type') ?? textAt(header, 'format') ?? '').toLowerCase();
  const text = textAt(header, 'text');
  switch (type) {
    case 'image':
      return { icon: 'image', text: 'Photo' };
    case 'video':
      return { icon: 'video', text: 'Video' };
    case 'document':
      return { icon: 'document', text: textAt(header, 'document', 'filename') ?? 'Document' };
    case 'location':
      return { icon: 'location', text: 'Location' };
    default:
      return text === null ? null : { icon: null, text };
  }
}

/** Only web links are followed; anything else in a message stays words. */
function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
