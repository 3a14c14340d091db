import type { ReactNode } from 'react';

interface SegmentedControlProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
}

/** A few choices side by side, one of them on. */
export function SegmentedControl<T extends string>({ label, value, onChange, options }: SegmentedControlProps<T>) {
  return (
    <fieldset aria-label={label} className="inline-flex w-fit min-w-0 gap-0.5 rounded-[8px] bg-sunken p-0.5">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="inline-flex h-7 items-center gap-1.5 rounded-sm px-2.5 font-medium text-ink-2 text-sm transition-colors duration-100 hover:text-ink aria-pressed:bg-panel aria-pressed:text-ink aria-pressed:shadow-card [&>svg]:size-4"
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
