import { useId } from 'react';

interface SliderProps {
  label: string;
  /** 0 to 1. */
  value: number;
  onChange: (value: number) => void;
  disabled?: boolean;
}

/** A share between nothing and all, in steps of five per cent. */
export function Slider({ label, value, onChange, disabled = false }: SliderProps) {
  const id = useId();
  const percent = Math.round(value * 100);
  return (
    <div className="flex items-center gap-3">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        disabled={disabled}
        aria-valuetext={`${percent}%`}
        onChange={(event) => onChange(event.target.valueAsNumber / 100)}
        className="h-6 w-40 min-w-0 accent-accent disabled:opacity-50"
      />
      <span aria-hidden className="w-10 text-ink-3 text-sm tabular-nums">
        {percent}%
      </span>
    </div>
  );
}
