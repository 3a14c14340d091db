import { Tabs as Base } from '@base-ui/react/tabs';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly { value: T; label: string; count?: number | undefined }[];
  /** Follows the tabs in the same row. */
  trailing?: ReactNode;
  /** What the chosen tab shows. */
  children: ReactNode;
  className?: string;
}

/** Tabs over one panel that changes what it shows. */
export function Tabs<T extends string>({ label, value, onChange, tabs, trailing, children, className }: TabsProps<T>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next: T) => onChange(next)}
      className={clsx('flex min-h-0 flex-col', className)}
    >
      <div className="flex items-center gap-1 border-line border-b px-3.5 pb-2">
        <Base.List aria-label={label} activateOnFocus={false} className="flex gap-0.5">
          {tabs.map((tab) => (
            <Base.Tab
              key={tab.value}
              value={tab.value}
              className="inline-flex h-7 items-center gap-1.5 rounded-[7px] px-2.5 font-medium text-ink-2 transition-colors duration-100 hover:text-ink data-active:bg-sunken data-active:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-ink-3 text-xs tabular-nums">{tab.count}</span>}
            </Base.Tab>
          ))}
        </Base.List>
        {trailing && <div className="ms-auto flex items-center">{trailing}</div>}
      </div>
      <Base.Panel value={value} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-hidden">
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
