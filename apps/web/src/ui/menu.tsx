import { type ReactNode, Suspense } from 'react';
import { lazyPart } from './lazy-part.ts';
import { type TriggerElement, usePopup } from './popup-trigger.ts';

const load = () => import('./menu-popup.tsx');
const Popup = lazyPart(async () => (await load()).MenuPopup);
const RadioGroup = lazyPart(async () => (await load()).MenuRadioGroup);

/** For use inside `Menu` only. */
export const MenuItem = lazyPart(async () => (await load()).MenuItem);
export const MenuSeparator = lazyPart(async () => (await load()).MenuSeparator);

interface MenuProps {
  /** The button that opens it. */
  trigger: TriggerElement;
  children: ReactNode;
  side?: 'top' | 'bottom' | 'inline-start' | 'inline-end';
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A list of actions, with arrow keys and type-ahead. Loaded when it is first wanted. */
export function Menu({ trigger, children, side = 'bottom', align = 'start', open, onOpenChange }: MenuProps) {
  const popup = usePopup({ trigger, kind: 'menu', open, onOpenChange, preload: load });
  return (
    <>
      {popup.button}
      {popup.used && (
        <Suspense>
          <Popup
            open={popup.open}
            onOpenChange={popup.setOpen}
            anchor={popup.anchor}
            focusFirst={popup.byKeyboard}
            side={side}
            align={align}
          >
            {children}
          </Popup>
        </Suspense>
      )}
    </>
  );
}

interface MenuRadioGroupProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  /** `lang`: the language the label is in, where it is not that of the page. */
  options: readonly { value: T; label: string; icon?: ReactNode; lang?: string }[];
}

/** One choice of several, inside a menu. */
export function MenuRadioGroup<T extends string>({ label, value, onChange, options }: MenuRadioGroupProps<T>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return <RadioGroup label={label} value={value} onChange={choose} options={options} />;
}

/** Who or what the menu is about, above its items. */
export function MenuHeader({ children }: { children: ReactNode }) {
  return <div className="px-2 pt-1.5 pb-2">{children}</div>;
}
