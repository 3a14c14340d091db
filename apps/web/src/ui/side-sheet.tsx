import { lazy, Suspense } from 'react';
import type { SideSheetProps } from './side-sheet-popup.tsx';

const Popup = lazy(async () => ({ default: (await import('./side-sheet-popup.tsx')).SideSheetPopup }));

/** A modal panel at the end of the screen, all of it on a phone. Loaded when it is first opened. */
export function SideSheet(props: SideSheetProps) {
  return (
    <Suspense>
      <Popup {...props} />
    </Suspense>
  );
}
