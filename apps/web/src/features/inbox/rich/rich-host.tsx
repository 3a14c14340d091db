import type { Conversation } from '@transom/protocol';
import { lazy, Suspense } from 'react';
import { closeRich, useRichDialog } from './open-rich.ts';

const dialogs = {
  interactive: lazy(async () => ({ default: (await import('./interactive-dialog.tsx')).InteractiveDialog })),
  location: lazy(async () => ({ default: (await import('./location-dialog.tsx')).LocationDialog })),
  contact: lazy(async () => ({ default: (await import('./contact-dialog.tsx')).ContactDialog })),
};

/** Where the dialogs of a conversation appear. Each is loaded when it is first opened. */
export function RichHost({ conversation }: { conversation: Conversation }) {
  const open = useRichDialog((store) => store.open);
  if (open?.conversationId !== conversation.id) return null;
  const Chosen = dialogs[open.kind];
  return (
    <Suspense>
      <Chosen conversation={conversation} onClose={closeRich} />
    </Suspense>
  );
}
