import { safeLink } from './file-ref.ts';
import { fieldAt, listAt, textAt } from './read-field.ts';
import { headerOf, type MessageAction, type RichContent } from './rich-content.ts';

/** A template as the sandbox rendered it. */
export function templateContent(message: unknown, text: string): RichContent {
  const rendered = fieldAt(message, 'rendered');
  return {
    kind: 'rich',
    header: headerOf(fieldAt(rendered, 'header')),
    offer: offerOf(fieldAt(rendered, 'offer')),
    body: textAt(rendered, 'body') ?? text,
    footer: textAt(rendered, 'footer'),
    actions: listAt(rendered, 'buttons').map(templateAction),
    cards: listAt(rendered, 'cards').map((card) => ({
      header: headerOf(fieldAt(card, 'header')),
      body: textAt(card, 'body'),
      actions: listAt(card, 'buttons').map(templateAction),
    })),
  };
}

function offerOf(offer: unknown): RichContent['offer'] {
  const text = textAt(offer, 'text');
  if (text === null) return null;
  const until = fieldAt(offer, 'until');
  return {
    text,
    until: typeof until === 'number' ? new Date(until).toISOString() : null,
    code: textAt(offer, 'code'),
  };
}

function templateAction(button: unknown): MessageAction {
  const label = textAt(button, 'text') ?? 'Button';
  const payload = textAt(button, 'payload');
  switch ((textAt(button, 'type') ?? '').toUpperCase()) {
    case 'QUICK_REPLY':
      return {
        kind: 'reply',
        label,
        icon: 'reply',
        // Meta gives back the payload of the send call; without one, the button's own text.
        reply: { type: 'button', button: { payload: payload ?? label, text: label } },
      };
    case 'URL':
      return { kind: 'link', label, icon: 'link', href: safeLink(textAt(button, 'url')) };
    case 'PHONE_NUMBER':
      return { kind: 'link', label, icon: 'call', href: telLink(textAt(button, 'phone_number')) };
    case 'VOICE_CALL':
      return { kind: 'link', label, icon: 'call', href: null };
    case 'COPY_CODE':
    case 'OTP':
      return { kind: 'copy', label, icon: 'copy', code: payload ?? '' };
    case 'FLOW':
      return {
        kind: 'open',
        label,
        icon: 'list',
        opens: { kind: 'form', name: 'flow', token: payload, fields: FLOW_FIELDS },
      };
    case 'CATALOG':
    case 'MPM':
    case 'SPM':
      return { kind: 'open', label, icon: 'cart', opens: { kind: 'products', only: productsOf(button) } };
    case 'CALL_PERMISSION_REQUEST':
      return { kind: 'open', label, icon: 'call', opens: { kind: 'call_permission' } };
    case 'REQUEST_CONTACT_INFO':
      return { kind: 'open', label, icon: 'person', opens: { kind: 'own_contact' } };
    default:
      return { kind: 'link', label, icon: 'link', href: null };
  }
}

/** The sandbox does not know the screens of a flow; any answer of this make will do. */
export const FLOW_FIELDS = [
  { name: 'date', label: 'Date', type: 'date' as const },
  { name: 'people', label: 'People', type: 'number' as const },
];

function productsOf(button: unknown): string[] | null {
  const ids = listAt(button, 'products').filter((id) => typeof id === 'string');
  return ids.length === 0 ? null : ids;
}

function telLink(phone: string | null): string | null {
  const digits = phone?.replace(/[^\d+]/g, '') ?? '';
  return digits === '' ? null : `tel:${digits}`;
}
