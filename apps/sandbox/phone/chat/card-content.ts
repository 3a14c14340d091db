import type { IconName } from '../ui/icon.tsx';
import { fieldAt, listAt, textAt } from './read-field.ts';

/** A message that is not words: an icon, what it is, and what is known about it. */
export interface CardContent {
  kind: 'card';
  icon: IconName;
  label: string;
  title: string | null;
  detail: string | null;
  caption: string | null;
  /** The file to show or play, when the sandbox holds it. */
  file: { kind: FileKind; id: string } | null;
}

type FileKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** Draws any other kind as a card. Both sides use the same bodies, so one reading serves both. */
export function cardOf(type: string, message: unknown, text: string): CardContent {
  const id = textAt(message, type, 'id');
  const drawn = describe(type, message, text);
  return isFile(type) && id !== null ? { ...drawn, file: { kind: type, id } } : drawn;
}

const isFile = (type: string): type is FileKind => /^(image|video|audio|document|sticker)$/.test(type);

function describe(type: string, message: unknown, text: string): CardContent {
  const body = fieldAt(message, type);
  const caption = textAt(body, 'caption');
  switch (type) {
    case 'image':
      return card('image', 'Photo', { caption });
    case 'video':
      return card('video', 'Video', { caption });
    case 'audio':
      return card('audio', fieldAt(body, 'voice') === true ? 'Voice message' : 'Audio');
    case 'document':
      return card('document', 'Document', { title: textAt(body, 'filename'), caption });
    case 'sticker':
      return card('sticker', 'Sticker');
    case 'location':
      return card('location', 'Location', {
        title: textAt(body, 'name'),
        detail: textAt(body, 'address') ?? coordinates(body),
      });
    case 'contacts':
      return contactCard(listAt(message, 'contacts'));
    case 'order':
      return orderCard(listAt(body, 'product_items'), textAt(body, 'text'));
    case 'revoke':
      return card('warning', 'Message deleted');
    case 'unsupported':
      return card('warning', 'Unsupported message', { detail: 'WhatsApp did not pass on what it holds.' });
    default:
      return card('warning', `${capitalised(type)} message`, { caption: text || null });
  }
}

function contactCard(contacts: unknown[]): CardContent {
  const [first] = contacts;
  const more = contacts.length - 1;
  return card('person', contacts.length > 1 ? 'Contacts' : 'Contact', {
    title: textAt(first, 'name', 'formatted_name'),
    detail: more > 0 ? `and ${more} more` : textAt(listAt(first, 'phones')[0], 'phone'),
  });
}

function orderCard(lines: unknown[], caption: string | null): CardContent {
  const pieces = lines.reduce<number>((sum, line) => sum + Number(textAt(line, 'quantity') ?? 0), 0);
  return card('cart', 'Order', { title: `${pieces} ${pieces === 1 ? 'item' : 'items'}`, caption });
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

type Details = Partial<Pick<CardContent, 'title' | 'detail' | 'caption'>>;

function card(
  icon: IconName,
  label: string,
  { title = null, detail = null, caption = null }: Details = {},
): CardContent {
  return { kind: 'card', icon, label, title, detail, caption, file: null };
}
