import { type ReactNode, useId } from 'react';

interface StepperRowProps {
  label: string;
  hint: ReactNode;
  count: number;
  onChange: (count: number) => void;
}

const MOST = 99;

/** A small count with − and +, for things that happen to the next few calls. */
export function StepperRow({ label, hint, count, onChange }: StepperRowProps) {
  const id = useId();
  return (
    <fieldset className="row" aria-labelledby={id}>
      <span className="row-label">
        <span id={id}>{label}</span>
        <small>{hint}</small>
      </span>
      <span className="stepper" data-on={count > 0 || undefined}>
        <button
          type="button"
          aria-label={`One less: ${label}`}
          disabled={count === 0}
          onClick={() => onChange(count - 1)}
        >
          −
        </button>
        <output>{count === 0 ? 'off' : `next ${count}`}</output>
        <button
          type="button"
          aria-label={`One more: ${label}`}
          disabled={count >= MOST}
          onClick={() => onChange(count + 1)}
        >
          +
        </button>
      </span>
    </fieldset>
  );
}
