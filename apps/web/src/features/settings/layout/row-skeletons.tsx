import { CardList } from '@/ui/card.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';

/** The shape of a list of rows that is on its way. */
export function RowSkeletons({ rows = 3 }: { rows?: number }) {
  return (
    <CardList busy>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <li key={row} className="flex items-center gap-3 px-4 py-3">
          <Skeleton className="size-9 rounded-full" />
          <span className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-3 w-40" />
            <Skeleton className="h-3 w-56 max-w-full" />
          </span>
        </li>
      ))}
    </CardList>
  );
}
