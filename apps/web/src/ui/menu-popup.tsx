import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Keys } from './kbd.tsx';
import { isPressOnTrigger } from './popup-trigger.ts';

interface MenuPopupProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLElement | null>;
  focusFirst: boolean;
  side: 'top' | 'bottom' | 'inline-start' | 'inline-end';
  align: 'start' | 'center' | 'end';
  children: ReactNode;
}

export function MenuPopup({ open, onOpenChange, anchor, focusFirst, side, align, children }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open || !focusFirst) return;
    // The menu takes the focus itself in the next frame; its first item comes right after.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => popup.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [open, focusFirst]);
  return (
    <Base.Root
      open={open}
      modal={false}
      onOpenChange={(next, details) => isPressOnTrigger(details, anchor) || onOpenChange(next)}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-hidden"
        >
          <Base.Popup
            ref={popup}
            className="popup-motion max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto rounded-md bg-panel p-1 shadow-pop outline-hidden"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const itemClass =
  'flex min-h-8 select-none items-center gap-2.5 rounded-sm px-2 py-1 outline-hidden data-disabled:opacity-50 data-highlighted:bg-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3';

interface MenuItemProps {
  icon?: ReactNode;
  shortcut?: string | undefined;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, shortcut, danger = false, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      className={clsx(itemClass, danger && 'text-red [&>svg]:text-red')}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && <Keys keys={shortcut} />}
    </Base.Item>
  );
}

interface MenuRadioGroupProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; icon?: ReactNode; lang?: string }[];
}

export function MenuRadioGroup({ label, value, onChange, options }: MenuRadioGroupProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 font-medium text-ink-3 text-sm">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: string) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick={false} className={itemClass}>
            {option.icon}
            <span lang={option.lang} className="flex-1">
              {option.label}
            </span>
            <Base.RadioItemIndicator>
              <Check aria-hidden className="size-4 text-accent" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
