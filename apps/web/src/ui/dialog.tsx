import { Suspense, useState } from 'react';
import type { DialogProps } from './dialog-popup.tsx';
import { lazyPart } from './lazy-part.ts';

const Popup = lazyPart(async () => (await import('./dialog-popup.tsx')).DialogPopup);

/**
 * A modal: centred on a wide screen, a sheet from the bottom on a phone. Focus is trapped and given back. Loaded when
 * it is first opened.
 */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(false);
  if (props.open && !used) setUsed(true);
  return (
    used && (
      <Suspense>
        <Popup {...props} />
      </Suspense>
    )
  );
}
