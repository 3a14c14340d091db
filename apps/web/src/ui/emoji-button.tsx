import { type ReactNode, Suspense, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { lazyPart } from './lazy-part.ts';
import { Popover } from './popover.tsx';

const Picker = lazyPart(async () => (await import('./emoji-picker.tsx')).EmojiPicker);

interface EmojiButtonProps {
  /** What picking does: the name of the button and of the popover. */
  label: string;
  icon: ReactNode;
  onPick: (emoji: string) => void;
}

/** A button that opens the emoji picker. Loaded when it is first wanted. */
export function EmojiButton({ label, icon, onPick }: EmojiButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      side="top"
      align="start"
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton label={label} icon={icon} size="sm" />}
    >
      <Suspense fallback={<div className="h-80 w-[304px]" />}>
        <Picker
          onPick={(emoji) => {
            setOpen(false);
            onPick(emoji);
          }}
        />
      </Suspense>
    </Popover>
  );
}
