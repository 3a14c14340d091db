import { useId } from 'react';

interface SwitchRowProps {
  label: string;
  hint?: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** A labelled on/off switch; the whole row can be clicked. */
export function SwitchRow({ label, hint, on, disabled = false, onChange }: SwitchRowProps) {
  const hintId = useId();
  return (
    <label className="row switch-row" data-disabled={disabled || undefined}>
      <span className="row-label">
        {label}
        {hint === undefined ? null : <small id={hintId}>{hint}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        className="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
