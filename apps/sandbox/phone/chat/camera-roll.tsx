import { useEffect, useState } from 'react';
import { useWorld } from '../world/context.ts';
import { handleFailure } from '../world/handle-failure.ts';
import type { CameraRollItem, CustomerMessage } from '../world/types.ts';
import { ListSheet } from './list-sheet.tsx';

interface CameraRollProps {
  onPick: (message: CustomerMessage) => void;
  onClose: () => void;
}

const kinds = { image: 'Photo', audio: 'Voice message', document: 'Document', sticker: 'Sticker' };

/** What the customer has on the phone to send. */
export function CameraRoll({ onPick, onClose }: CameraRollProps) {
  const world = useWorld();
  const [items, setItems] = useState<CameraRollItem[] | null>(null);
  useEffect(() => {
    world.api.cameraRoll().then(setItems, (error: unknown) => handleFailure(world, error));
  }, [world]);
  if (items === null) return null;
  const rows = items.map(({ id, kind, label }) => ({ id, title: label, description: kinds[kind] }));
  return (
    <ListSheet
      title="Camera roll"
      sections={[{ title: null, rows }]}
      onClose={onClose}
      onPick={(row) => {
        const item = items.find(({ id }) => id === row.id);
        if (item) onPick(messageOf(item));
      }}
    />
  );
}

function messageOf({ id, kind, filename }: CameraRollItem): CustomerMessage {
  switch (kind) {
    case 'image':
      return { type: 'image', image: { id } };
    case 'audio':
      return { type: 'audio', audio: { id, voice: true } };
    case 'document':
      return { type: 'document', document: { id, filename } };
    case 'sticker':
      return { type: 'sticker', sticker: { id } };
  }
}
