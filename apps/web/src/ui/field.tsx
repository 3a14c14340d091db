import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: string;
  className?: string | undefined;
  /** Draws the control; the ids tie it to its label, hint and error. */
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
}

/** Label above, hint and error below, tied together for screen readers. */
export function Field({ label, hint, error, optional, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="flex items-baseline gap-1.5 font-medium">
        {label}
        {optional && <span className="font-normal text-ink-3 text-sm">{optional}</span>}
      </label>
      {children({ id, describedBy, invalid: Boolean(error) })}
      {error && (
        <p id={errorId} className="flex items-start gap-1 text-red text-sm">
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-ink-3 text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}

/** How every box one types into looks: 16 px on a phone, or the browser zooms into it. */
export const controlClass = clsx(
  'w-full min-w-0 rounded-[8px] border border-control bg-panel px-2.5 text-ink transition-colors duration-100',
  'max-md:text-lg hover:border-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:-outline-offset-1',
  'aria-invalid:border-red disabled:border-line disabled:bg-sunken disabled:text-ink-3',
);
