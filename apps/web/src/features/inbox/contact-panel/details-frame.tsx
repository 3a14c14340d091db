import { type ReactNode, Suspense } from 'react';
import { lazyPart } from '@/ui/lazy-part.ts';
import { useHasRoomForDetails } from './use-details-open.ts';

const Sheet = lazyPart(async () => (await import('./details-sheet.tsx')).DetailsSheet);

interface DetailsFrameProps {
  onClose: () => void;
  children: ReactNode;
}

/** A third panel where there is room, else a sheet over the chat. */
export function DetailsFrame({ onClose, children }: DetailsFrameProps) {
  const beside = useHasRoomForDetails();
  if (beside) return <div className="flex min-h-0 w-[316px] shrink-0 border-line border-s">{children}</div>;
  return (
    <Suspense>
      <Sheet onClose={onClose}>{children}</Sheet>
    </Suspense>
  );
}
