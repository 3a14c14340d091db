import { safeLink } from './file-ref.ts';
import { fieldAt, listAt, textAt } from './read-field.ts';
import { headerOf, type ListSection, type MessageAction, type RichCard, type RichContent } from './rich-content.ts';
import { FLOW_FIELDS } from './template-content.ts';

/** A button, list or link message, or the customer's tap on one. */
export function interactiveContent(message: unknown, text: string): RichContent | { kind: 'text'; body: string } {
  const interactive = fieldAt(message, 'interactive');
  const answer = answerText(interactive);
  if (answer !== null) return { kind: 'text', body: answer };
  const carousel = textAt(interactive, 'type') === 'carousel';
  return {
    kind: 'rich',
    header: headerOf(fieldAt(interactive, 'header')),
    offer: null,
    body: textAt(interactive, 'body', 'text') ?? text,
    footer: textAt(interactive, 'footer', 'text'),
    actions: carousel ? [] : interactiveActions(interactive),
    cards: carousel ? listAt(interactive, 'action', 'cards').map(cardOf) : [],
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
      return textAt(interactive, 'nfm_reply', 'name') === 'address_message' ? 'Address sent' : 'Form sent';
    case 'call_permission_reply':
      return textAt(interactive, 'call_permission_reply', 'response') === 'accept'
        ? 'You allowed calls'
        : 'You declined calls';
    default:
      return null;
  }
}

const ADDRESS_FIELDS = [
  { name: 'name', label: 'Name', type: 'text' as const },
  { name: 'address', label: 'Address', type: 'text' as const },
  { name: 'city', label: 'City', type: 'text' as const },
  { name: 'in_pin_code', label: 'PIN code', type: 'number' as const },
];

function interactiveActions(interactive: unknown): MessageAction[] {
  const action = fieldAt(interactive, 'action');
  const parameters = fieldAt(action, 'parameters');
  switch (textAt(interactive, 'type')) {
    case 'button':
      return listAt(action, 'buttons').map(replyButton);
    case 'list': {
      const sections = listAt(action, 'sections').map(section);
      return [{ kind: 'list', label: textAt(action, 'button') ?? 'Choose', sections }];
    }
    case 'cta_url':
      return [linkButton(parameters)];
    case 'flow': {
      const token = textAt(parameters, 'flow_token');
      const label = textAt(parameters, 'flow_cta') ?? 'Open form';
      return [{ kind: 'open', label, icon: 'list', opens: { kind: 'form', name: 'flow', token, fields: FLOW_FIELDS } }];
    }
    case 'address_message': {
      const opens = { kind: 'form', name: 'address_message', token: null, fields: ADDRESS_FIELDS } as const;
      return [
        { kind: 'open', label: 'Provide address', icon: 'location', opens: { ...opens, fields: [...opens.fields] } },
      ];
    }
    case 'product':
      return [products('View item', [textAt(action, 'product_retailer_id')])];
    case 'product_list': {
      const items = listAt(action, 'sections').flatMap((part) => listAt(part, 'product_items'));
      return [
        products(
          'View items',
          items.map((item) => textAt(item, 'product_retailer_id')),
        ),
      ];
    }
    case 'catalog_message':
      return [products('View catalog', [])];
    case 'location_request_message':
      return [{ kind: 'open', label: 'Send location', icon: 'location', opens: { kind: 'place' } }];
    case 'request_contact_info':
    case 'contact_request':
      return [{ kind: 'open', label: 'Share contact info', icon: 'person', opens: { kind: 'own_contact' } }];
    case 'call_permission_request':
      return [{ kind: 'open', label: 'Choose preference', icon: 'call', opens: { kind: 'call_permission' } }];
    default:
      return [];
  }
}

function products(label: string, ids: (string | null)[]): MessageAction {
  const only = ids.filter((id) => id !== null);
  return { kind: 'open', label, icon: 'cart', opens: { kind: 'products', only: only.length === 0 ? null : only } };
}

function linkButton(parameters: unknown): MessageAction {
  const href = safeLink(textAt(parameters, 'url'));
  return { kind: 'link', label: textAt(parameters, 'display_text') ?? 'Open', icon: 'link', href };
}

/** A card shows media with a link or quick replies, or one product. */
function cardOf(card: unknown): RichCard {
  const action = fieldAt(card, 'action');
  const productId = textAt(action, 'product_retailer_id');
  if (productId !== null) {
    const header = { icon: 'cart' as const, text: productId, file: null, href: null };
    return { header, body: null, actions: [products('View', [productId])] };
  }
  const buttons = listAt(action, 'buttons');
  return {
    header: headerOf(fieldAt(card, 'header')),
    body: textAt(card, 'body', 'text'),
    actions: buttons.length > 0 ? buttons.map(replyButton) : [linkButton(fieldAt(action, 'parameters'))],
  };
}

function replyButton(button: unknown): MessageAction {
  const reply = fieldAt(button, 'reply') ?? fieldAt(button, 'quick_reply');
  const label = textAt(reply, 'title') ?? 'Reply';
  const id = textAt(reply, 'id') ?? label;
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
