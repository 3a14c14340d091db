import { useId } from 'react';

interface RadioListProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
}

/** One choice of a few, each in its own line. */
export function RadioList<T extends string>({ label, hint, value, onChange, options }: RadioListProps<T>) {
  const name = useId();
  return (
    <fieldset aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="font-medium">{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="text-ink-3 text-sm">
          {hint}
        </p>
      )}
      <div className="mt-2 flex flex-col">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-8 w-fit items-center gap-2.5 pe-3 pointer-coarse:min-h-11">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-4 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
