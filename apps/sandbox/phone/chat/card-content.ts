import type { IconName } from '../ui/icon.tsx';
import { type FileRef, fileOf, isFileKind } from './file-ref.ts';
import { fieldAt, listAt, textAt } from './read-field.ts';
import { mapLink } from './rich-content.ts';

/** A message that is not words: an icon, what it is, and what is known about it. */
export interface CardContent {
  kind: 'card';
  icon: IconName;
  label: string;
  title: string | null;
  detail: string | null;
  caption: string | null;
  /** The file to show or play. */
  file: FileRef | null;
  /** A voice message rather than a piece of music. */
  voice: boolean;
  /** Where the title leads. */
  href: string | null;
  /** Further lines: the people of a message of contacts, the lines of an order. */
  lines: { title: string; detail: string | null }[];
}

/** Draws any other kind as a card. Both sides use the same bodies, so one reading serves both. */
export function cardOf(type: string, message: unknown, text: string): CardContent {
  const body = fieldAt(message, type);
  const drawn = describe(type, message, text);
  return isFileKind(type) ? { ...drawn, file: fileOf(type, body) } : drawn;
}

function describe(type: string, message: unknown, text: string): CardContent {
  const body = fieldAt(message, type);
  const caption = textAt(body, 'caption');
  switch (type) {
    case 'image':
      return card('image', 'Photo', { caption });
    case 'video':
      return card('video', 'Video', { caption });
    case 'audio': {
      const voice = fieldAt(body, 'voice') === true;
      return card('audio', voice ? 'Voice message' : 'Audio', { voice });
    }
    case 'document':
      return card('document', 'Document', { title: textAt(body, 'filename'), caption });
    case 'sticker':
      return card('sticker', 'Sticker');
    case 'location':
      return card('location', 'Location', {
        title: textAt(body, 'name'),
        detail: textAt(body, 'address') ?? coordinates(body),
        href: mapLink(textAt(body, 'latitude'), textAt(body, 'longitude')),
      });
    case 'contacts':
      return contactCard(listAt(message, 'contacts'));
    case 'order':
      return orderCard(listAt(body, 'product_items'), textAt(body, 'text'));
    case 'unsupported':
      return card('warning', 'Unsupported message', { detail: 'WhatsApp did not pass on what it holds.' });
    default:
      return card('warning', `${capitalised(type)} message`, { caption: text || null });
  }
}

function contactCard(contacts: unknown[]): CardContent {
  const lines = contacts.map((contact) => ({
    title: textAt(contact, 'name', 'formatted_name') ?? 'Contact',
    detail: textAt(listAt(contact, 'phones')[0], 'phone') ?? textAt(listAt(contact, 'emails')[0], 'email'),
  }));
  const [first, ...others] = lines;
  return card('person', contacts.length > 1 ? 'Contacts' : 'Contact', {
    title: first?.title ?? null,
    detail: first?.detail ?? null,
    lines: others,
  });
}

function orderCard(items: unknown[], caption: string | null): CardContent {
  const pieces = items.reduce<number>((sum, item) => sum + Number(textAt(item, 'quantity') ?? 0), 0);
  const total = items.reduce<number>(
    (sum, item) => sum + Number(textAt(item, 'quantity') ?? 0) * Number(textAt(item, 'item_price') ?? 0),
    0,
  );
  const currency = textAt(items[0], 'currency');
  return card('cart', 'Order', {
    title: `${pieces} ${pieces === 1 ? 'item' : 'items'}`,
    detail: currency === null ? null : `${total.toFixed(2)} ${currency}`,
    caption,
    lines: items.map((item) => ({
      title: textAt(item, 'product_retailer_id') ?? 'Product',
      detail: `${textAt(item, 'quantity') ?? '?'} × ${textAt(item, 'item_price') ?? '?'}`,
    })),
  });
}

function coordinates(body: unknown): string | null {
  const latitude = textAt(body, 'latitude');
  const longitude = textAt(body, 'longitude');
  return latitude !== null && longitude !== null ? `${latitude}, ${longitude}` : null;
}

function capitalised(type: string): string {
  const words = type.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Details = Partial<Pick<CardContent, 'title' | 'detail' | 'caption' | 'voice' | 'href' | 'lines'>>;

function card(icon: IconName, label: string, details: Details = {}): CardContent {
  return {
    kind: 'card',
    icon,
    label,
    title: null,
    detail: null,
    caption: null,
    file: null,
    voice: false,
    href: null,
    lines: [],
    ...details,
  };
}
