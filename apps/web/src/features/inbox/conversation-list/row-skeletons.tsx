import { Skeleton } from '@/ui/skeleton.tsx';

const widths = ['w-2/5', 'w-1/2', 'w-1/3', 'w-5/12', 'w-3/5', 'w-1/4', 'w-7/12', 'w-4/12'];

/** Where rows will stand. */
export function RowSkeletons({ label }: { label: string }) {
  return (
    <div aria-busy="true" aria-label={label} role="status" className="flex-1 overflow-hidden p-1.5">
      {widths.map((width) => (
        <div key={width} className="grid h-[60px] grid-cols-[40px_1fr] items-center gap-2.5 px-2.5">
          <Skeleton className="size-10 rounded-full" />
          <span className="flex flex-col gap-2">
            <Skeleton className={`h-3 ${width}`} />
            <Skeleton className="h-3 w-4/5" />
          </span>
        </div>
      ))}
    </div>
  );
}
