import { type RefObject, useLayoutEffect } from 'react';

const tallest = 200;

/** After every render: the height of a text box follows its text, whoever changed it. */
export function useGrowingHeight(box: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const input = box.current;
    if (!input) return;
    input.style.height = 'auto';
    input.style.height = `${Math.min(tallest, input.scrollHeight)}px`;
  });
}
