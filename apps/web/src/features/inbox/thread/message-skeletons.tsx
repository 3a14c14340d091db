import { clsx } from 'clsx';

const shapes = ['w-64', 'w-80 ours', 'w-48', 'w-72', 'w-56 ours', 'w-60'];

/** Where bubbles will stand, from the foot up. */
export function MessageSkeletons({ label }: { label: string }) {
  return (
    <div
      role="status"
      aria-busy="true"
      aria-label={label}
      className="flex min-h-0 flex-1 flex-col justify-end gap-2 overflow-hidden px-3 pb-3 md:px-[7%]"
    >
      {shapes.map((shape) => (
        <span
          key={shape}
          className={clsx(
            'h-10 max-w-full animate-pulse-soft rounded-[12px] opacity-60',
            shape.endsWith('ours') ? 'self-end bg-out' : 'bg-in',
            shape.split(' ')[0],
          )}
        />
      ))}
    </div>
  );
}
