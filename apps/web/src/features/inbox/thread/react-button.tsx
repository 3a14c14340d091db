import { SmilePlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/sync/shortcuts.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Popover } from '@/ui/popover.tsx';
import type { ThreadMessage } from './thread-rows.ts';

const ReactionPicker = lazyPart(async () => (await import('./reaction-picker.tsx')).ReactionPicker);

/** Beside a bubble under the pointer: a reaction to it. */
export function ReactButton({ message }: { message: ThreadMessage }) {
  const { t } = useTranslation('inbox');
  const keys = useKeys('react');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t('thread.react')}
      side="top"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          label={t('thread.react')}
          shortcut={keys}
          icon={<SmilePlus />}
          size="sm"
          tabIndex={-1}
          data-act="react"
          className="opacity-0 focus-visible:opacity-100 group-hover/bubble:opacity-100 group-focus/bubble:opacity-100 data-popup-open:opacity-100"
        />
      }
    >
      <Suspense fallback={<span className="block h-9 w-64" />}>
        <ReactionPicker message={message} onDone={() => setOpen(false)} />
      </Suspense>
    </Popover>
  );
}
