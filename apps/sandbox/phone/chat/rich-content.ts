import type { IconName } from '../ui/icon.tsx';
import type { CustomerMessage } from '../world/types.ts';
import { type FileRef, headerFile } from './file-ref.ts';
import { fieldAt, textAt } from './read-field.ts';

/** A row under a message: one the customer answers with, one that asks for more first, or one that leads away. */
export type MessageAction =
  | { kind: 'reply'; label: string; icon: IconName | null; reply: CustomerMessage }
  | { kind: 'list'; label: string; sections: ListSection[] }
  | { kind: 'open'; label: string; icon: IconName; opens: Asking }
  | { kind: 'copy'; label: string; icon: 'copy'; code: string }
  | { kind: 'link'; label: string; icon: IconName; href: string | null };

/** What a button asks of the customer before there is an answer. */
export type Asking =
  | { kind: 'place' }
  | { kind: 'own_contact' }
  | { kind: 'call_permission' }
  | { kind: 'products'; only: string[] | null }
  | { kind: 'form'; name: 'flow' | 'address_message'; token: string | null; fields: FormField[] };

export interface FormField {
  name: string;
  label: string;
  type: 'text' | 'date' | 'number';
}

export interface ListSection {
  title: string | null;
  rows: ListRow[];
}

export interface ListRow {
  id: string;
  title: string;
  description: string | null;
  icon?: IconName;
}

/** A template or interactive message: parts around a body, with buttons. */
export interface RichContent {
  kind: 'rich';
  header: RichHeader | null;
  /** The strip of a limited-time offer. */
  offer: { text: string; until: string | null; code: string | null } | null;
  body: string;
  footer: string | null;
  actions: MessageAction[];
  cards: RichCard[];
}

export interface RichHeader {
  icon: IconName | null;
  text: string;
  file: FileRef | null;
  href: string | null;
}

/** One card of a carousel. */
export interface RichCard {
  header: RichHeader | null;
  body: string | null;
  actions: MessageAction[];
}

/** A header of words, media or a place; null when there is none. */
export function headerOf(header: unknown): RichHeader | null {
  if (typeof header === 'string') return header === '' ? null : { icon: null, text: header, file: null, href: null };
  const type = (textAt(header, 'type') ?? '').toLowerCase();
  const file = headerFile(header);
  const text = textAt(header, 'text');
  switch (type) {
    case 'image':
      return { icon: 'image', text: 'Photo', file, href: null };
    case 'video':
    case 'gif':
      return { icon: 'video', text: type === 'gif' ? 'GIF' : 'Video', file, href: null };
    case 'document':
      return { icon: 'document', text: file?.name ?? 'Document', file, href: null };
    case 'location':
      return { icon: 'location', ...placeOf(fieldAt(header, 'location')), file: null };
    case 'product':
      return {
        icon: 'cart',
        text: textAt(header, 'product', 'product_retailer_id') ?? 'Product',
        file: null,
        href: null,
      };
    default:
      return text === null ? null : { icon: null, text, file: null, href: null };
  }
}

function placeOf(location: unknown): { text: string; href: string | null } {
  const [latitude, longitude] = [textAt(location, 'latitude'), textAt(location, 'longitude')];
  const name = [textAt(location, 'name'), textAt(location, 'address')].filter((line) => line !== null).join('\n');
  return { text: name || 'Location', href: mapLink(latitude, longitude) };
}

/** Where a map shows a place; null without both coordinates. */
export function mapLink(latitude: string | null, longitude: string | null): string | null {
  if (latitude === null || longitude === null) return null;
  return `https://www.openstreetmap.org/?mlat=${encodeURIComponent(latitude)}&mlon=${encodeURIComponent(longitude)}`;
}
