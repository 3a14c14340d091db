import { useEffect, useState } from 'react';
import type { IconName } from '../ui/icon.tsx';
import { useWorld } from '../world/context.ts';
import { adMessage, fileMessage, groupMessage } from '../world/customer-messages.ts';
import { handleFailure } from '../world/handle-failure.ts';
import type { CameraRollItem, CustomerMessage } from '../world/types.ts';
import { ListSheet } from './list-sheet.tsx';
import type { Asking, ListSection } from './rich-content.ts';

interface AttachSheetProps {
  onSend: (message: CustomerMessage) => void;
  onOpen: (asking: Asking | { kind: 'contact' }) => void;
  onClose: () => void;
}

const KINDS: Record<CameraRollItem['kind'], { name: string; icon: IconName }> = {
  image: { name: 'Photo', icon: 'image' },
  video: { name: 'Video', icon: 'video' },
  audio: { name: 'Voice message', icon: 'audio' },
  document: { name: 'Document', icon: 'document' },
  sticker: { name: 'Sticker', icon: 'sticker' },
};

const OTHERS: ListSection[] = [
  {
    title: 'Share',
    rows: [
      { id: 'place', title: 'Location', description: 'A place on the map', icon: 'location' },
      { id: 'contact', title: 'Contact', description: 'The card of somebody', icon: 'person' },
      { id: 'products', title: 'Order', description: 'From the business’s catalogue', icon: 'cart' },
    ],
  },
  {
    title: 'Come another way',
    rows: [
      { id: 'ad', title: 'From an ad', description: 'The first words after a click on it', icon: 'megaphone' },
      { id: 'forwarded', title: 'Forwarded text', description: 'Something somebody else wrote', icon: 'forward' },
      { id: 'group', title: 'In a group', description: 'A group the business is in', icon: 'group' },
    ],
  },
];

/** Everything a customer can send besides words. */
export function AttachSheet({ onSend, onOpen, onClose }: AttachSheetProps) {
  const world = useWorld();
  const [items, setItems] = useState<CameraRollItem[] | null>(null);
  useEffect(() => {
    world.api.cameraRoll().then(setItems, (error: unknown) => handleFailure(world, error));
  }, [world]);
  if (items === null) return null;
  const files = items.map(({ id, kind, label }) => ({
    id,
    title: label,
    description: KINDS[kind].name,
    icon: KINDS[kind].icon,
  }));

  function pick(id: string) {
    const item = items?.find((candidate) => candidate.id === id);
    if (item) return onSend(fileMessage(item));
    switch (id) {
      case 'place':
        return onOpen({ kind: 'place' });
      case 'contact':
        return onOpen({ kind: 'contact' });
      case 'products':
        return onOpen({ kind: 'products', only: null });
      case 'ad':
        return onSend(adMessage('Can I get more info about this?'));
      case 'forwarded':
        return onSend({
          type: 'text',
          text: { body: 'Big autumn sale this weekend, 30% off' },
          context: { forwarded: true },
        });
      default:
        return onSend(groupMessage('Who of you brings the table?'));
    }
  }

  const roll = files.length === 0 ? [] : [{ title: 'Camera roll', rows: files }];
  return (
    <ListSheet title="Send something" sections={[...roll, ...OTHERS]} onClose={onClose} onPick={({ id }) => pick(id)} />
  );
}
