import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useId } from 'react';

interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly { value: T; label: string; count?: number | string | undefined }[];
  /** Follows the tabs in the same row. */
  trailing?: ReactNode;
  /** What the chosen tab shows. */
  children: ReactNode;
  className?: string;
}

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Tabs over one panel that changes what it shows. Arrow keys go along the row and choose at once. */
export function Tabs<T extends string>({ label, value, onChange, tabs, trailing, children, className }: TabsProps<T>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step;
    const at = tabs.findIndex((tab) => tab.value === value) + (Number.isFinite(step) ? forward : step);
    const index = Number.isFinite(step) ? (at + tabs.length) % tabs.length : at > 0 ? tabs.length - 1 : 0;
    const next = tabs[index];
    if (!next) return;
    onChange(next.value);
    document.getElementById(`${id}-${next.value}`)?.focus();
  };
  return (
    <div className={clsx('flex min-h-0 flex-col', className)}>
      <div className="flex items-center gap-1 border-line border-b px-3.5 pb-2">
        <div role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex gap-0.5">
          {tabs.map((tab) => (
            <button
              key={tab.value}
              id={`${id}-${tab.value}`}
              type="button"
              role="tab"
              aria-selected={tab.value === value}
              aria-controls={`${id}-panel`}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onChange(tab.value)}
              className="inline-flex h-7 items-center gap-1.5 rounded-[7px] px-2.5 font-medium text-ink-2 transition-colors duration-100 hover:text-ink aria-selected:bg-sunken aria-selected:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-ink-3 text-xs tabular-nums">{tab.count}</span>}
            </button>
          ))}
        </div>
        {trailing && <div className="ms-auto flex items-center">{trailing}</div>}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${value}`}
        className="flex min-h-0 flex-1 flex-col outline-hidden"
      >
        {children}
      </div>
    </div>
  );
}
