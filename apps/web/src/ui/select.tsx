import { Select as Base } from '@base-ui/react/select';
import { clsx } from 'clsx';
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { controlClass } from './field.tsx';

interface SelectOption<T extends string> {
  value: T;
  label: string;
  description?: string;
}

interface SelectProps<T extends string> {
  label: string;
  /** The label is read out but not drawn. */
  hideLabel?: boolean;
  hint?: ReactNode;
  options: readonly SelectOption<T>[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean;
  className?: string;
}

export function Select<T extends string>({
  label,
  hideLabel = false,
  hint,
  options,
  value,
  onChange,
  disabled = false,
  className,
}: SelectProps<T>) {
  const hintId = useId();
  return (
    <Base.Root
      items={options.map((o) => ({ value: o.value, label: o.label }))}
      value={value}
      disabled={disabled}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
        <Base.Label className={clsx('font-medium', hideLabel && 'sr-only')}>{label}</Base.Label>
        <Base.Trigger
          aria-describedby={hint ? hintId : undefined}
          className={clsx(controlClass, 'flex h-9 items-center justify-between gap-2 text-start')}
        >
          <Base.Value className="truncate" />
          <Base.Icon>
            <ChevronDown aria-hidden className="size-4 text-ink-3" />
          </Base.Icon>
        </Base.Trigger>
        {hint && (
          <p id={hintId} className="text-ink-3 text-sm">
            {hint}
          </p>
        )}
      </div>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50">
          <Base.Popup className="popup-motion min-w-(--anchor-width) rounded-md bg-panel p-1 shadow-pop outline-hidden">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="grid grid-cols-[1fr_16px] items-center gap-x-3 rounded-sm px-2 py-1.5 outline-hidden data-highlighted:bg-hover"
                >
                  <Base.ItemText>{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Base.ItemIndicator>
                  {option.description && (
                    <span className="col-start-1 row-start-2 text-ink-3 text-sm">{option.description}</span>
                  )}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
