import {
  type ComponentProps,
  cloneElement,
  type ReactElement,
  type Ref,
  type RefObject,
  useRef,
  useState,
} from 'react';

export type TriggerElement = ReactElement<ComponentProps<'button'> & { 'data-popup-open'?: '' | undefined }>;

interface PopupPlan {
  trigger: TriggerElement;
  kind: 'menu' | 'dialog';
  open: boolean | undefined;
  onOpenChange: ((open: boolean) => void) | undefined;
  /** Fetches what draws the popup: the first hover or focus starts it, so that the click need not wait. */
  preload: () => unknown;
}

interface Popup {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Stays true after the first opening, so that closing can be animated. */
  used: boolean;
  anchor: RefObject<HTMLElement | null>;
  /** It was opened without a pointer, so the focus goes to the first thing inside. */
  byKeyboard: boolean;
  button: TriggerElement;
}

/** A button that opens a popup whose code is not there yet. */
export function usePopup({ trigger, kind, open, onOpenChange, preload }: PopupPlan): Popup {
  const anchor = useRef<HTMLElement | null>(null);
  const [own, setOwn] = useState(false);
  const isOpen = open ?? own;
  const [used, setUsed] = useState(false);
  const [byKeyboard, setByKeyboard] = useState(false);
  if (isOpen && !used) setUsed(true);
  const setOpen = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const { ref, onClick, onKeyDown, onPointerEnter, onFocus } = trigger.props;
  const button = cloneElement(trigger, {
    ref: (node: HTMLButtonElement | null) => {
      anchor.current = node;
      pass(ref, node);
    },
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    'data-popup-open': isOpen ? '' : undefined,
    onClick: (event) => {
      onClick?.(event);
      if (event.defaultPrevented) return;
      // A click that Enter or Space made counts no presses.
      setByKeyboard(event.detail === 0);
      setOpen(!isOpen);
    },
    onKeyDown: (event) => {
      onKeyDown?.(event);
      if (kind !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      setByKeyboard(true);
      setOpen(true);
    },
    onPointerEnter: (event) => {
      onPointerEnter?.(event);
      void preload();
    },
    onFocus: (event) => {
      onFocus?.(event);
      void preload();
    },
  });
  return { open: isOpen, setOpen, used, anchor, byKeyboard, button };
}

function pass<T>(ref: Ref<T> | undefined, node: T | null): void {
  if (typeof ref === 'function') ref(node);
  else if (ref) ref.current = node;
}

interface Change {
  readonly event: Event;
  cancel: () => void;
}

/** A press on the trigger is the trigger's to answer; the popup seeing it as "outside" would close and reopen it. */
export function isPressOnTrigger({ event, cancel }: Change, anchor: RefObject<HTMLElement | null>): boolean {
  const inside = event.target instanceof Node && anchor.current?.contains(event.target) === true;
  const press = event.type !== 'keydown' && event.type !== 'focusout';
  if (inside && press) cancel();
  return inside && press;
}
