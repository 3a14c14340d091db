import { clsx } from 'clsx';

/** The mark: a door with its transom, the small window above. */
export function Logo({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx('grid size-8 shrink-0 place-items-center rounded-[9px] bg-accent text-accent-ink', className)}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="size-[56%]"
      >
        <rect x="4" y="4" width="16" height="7" rx="1.5" />
        <path d="M4 15h16M4 19.500h10" />
      </svg>
    </span>
  );
}
