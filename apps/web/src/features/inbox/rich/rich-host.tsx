import type { Conversation } from '@transom/protocol';
import { Suspense } from 'react';
import { lazyPart } from '@/ui/lazy-part.ts';
import { closeRich, useRichDialog } from './open-rich.ts';

const dialogs = {
  interactive: lazyPart(async () => (await import('./interactive-dialog.tsx')).InteractiveDialog),
  location: lazyPart(async () => (await import('./location-dialog.tsx')).LocationDialog),
  contact: lazyPart(async () => (await import('./contact-dialog.tsx')).ContactDialog),
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
