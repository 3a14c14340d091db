import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Keys } from './kbd.tsx';
import { placeTooltip } from './place-tooltip.ts';

const delayMs = 400;
/** After one tooltip the neighbours' open at once. */
const warmMs = 300;

/** Draws the tooltip of whatever is hovered or focused by keyboard. Once, at the root. */
export function TooltipHost() {
  const target = useTarget();
  return target && createPortal(<Hint key={target.dataset.tooltip} target={target} />, document.body);
}

function Hint({ target }: { target: HTMLElement }) {
  const hint = useRef<HTMLDivElement>(null);
  usePlace(hint, target);
  const { tooltip, tooltipKeys } = target.dataset;
  return (
    <div
      ref={hint}
      aria-hidden
      className="pointer-events-none fixed start-0 top-0 z-50 flex w-max max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-bg text-sm shadow-pop rtl:start-auto rtl:left-0"
    >
      {tooltip}
      {tooltipKeys && <Keys keys={tooltipKeys} inverted />}
    </div>
  );
}

function usePlace(hint: RefObject<HTMLElement | null>, target: HTMLElement): void {
  useLayoutEffect(() => {
    const element = hint.current;
    if (!element) return;
    const { x, y } = placeTooltip({
      anchor: target.getBoundingClientRect(),
      size: element.getBoundingClientRect(),
      view: { width: innerWidth, height: innerHeight },
      side: target.dataset.tooltipSide ?? 'top',
      rtl: getComputedStyle(target).direction === 'rtl',
    });
    element.style.translate = `${x}px ${y}px`;
  });
}

function useTarget(): HTMLElement | null {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | null = null;
    let hiddenAt = 0;
    const show = (element: HTMLElement | null) => {
      clearTimeout(timer);
      if (shown && !element) hiddenAt = performance.now();
      shown = element;
      setTarget(element);
    };
    const explained = (event: Event) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null;
    const onOver = (event: PointerEvent) => {
      const element = explained(event);
      if (event.pointerType !== 'mouse' || element === shown) return;
      const warm = shown !== null || performance.now() - hiddenAt < warmMs;
      show(null);
      if (element && !element.hasAttribute('data-popup-open'))
        timer = setTimeout(() => show(element), warm ? 0 : delayMs);
    };
    const onFocus = (event: FocusEvent) => {
      const element = explained(event);
      if (element?.matches(':focus-visible')) show(element);
    };
    const hide = () => show(null);
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' || key === 'Enter' || key === ' ') hide();
    };
    const watch = new AbortController();
    const options = { signal: watch.signal, capture: true, passive: true };
    document.addEventListener('pointerover', onOver, options);
    document.addEventListener('focusin', onFocus, options);
    document.addEventListener('focusout', hide, options);
    document.addEventListener('pointerdown', hide, options);
    document.addEventListener('scroll', hide, options);
    document.addEventListener('keydown', onKey, options);
    document.documentElement.addEventListener('pointerleave', hide, options);
    return () => {
      clearTimeout(timer);
      watch.abort();
    };
  }, []);
  return target;
}
