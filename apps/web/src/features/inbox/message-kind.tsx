import {
  Ban,
  Contact,
  CornerDownRight,
  FileText,
  Image,
  Info,
  LayoutTemplate,
  List,
  type LucideIcon,
  MapPin,
  MessageCircleQuestion,
  MessageSquare,
  Mic,
  Pencil,
  ShoppingBag,
  Smile,
  Sticker,
  Video,
} from 'lucide-react';

const icons = {
  text: MessageSquare,
  image: Image,
  video: Video,
  audio: Mic,
  document: FileText,
  sticker: Sticker,
  location: MapPin,
  contacts: Contact,
  order: ShoppingBag,
  button: CornerDownRight,
  interactive: List,
  template: LayoutTemplate,
  reaction: Smile,
  edit: Pencil,
  revoke: Ban,
  system: Info,
  unsupported: MessageCircleQuestion,
} satisfies Record<string, LucideIcon>;

/** The kinds of message that have a name and an icon here; Meta's own words. */
export type MessageKind = keyof typeof icons;

/** Meta's word as a kind known here, or `unsupported` for what came after this was built. */
export const messageKind = (type: string): MessageKind => (isKind(type) ? type : 'unsupported');
const isKind = (type: string): type is MessageKind => Object.hasOwn(icons, type);

export function KindIcon({ kind, className }: { kind: MessageKind; className?: string }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className={className} />;
}
