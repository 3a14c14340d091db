import { useId } from 'react';

interface StepperRowProps {
  label: string;
  hint: string;
  count: number;
  onChange: (count: number) => void;
}

const MOST = 99;

/** A small count with − and +, for things that happen to the next few calls. */
export function StepperRow({ label, hint, count, onChange }: StepperRowProps) {
  const id = useId();
  return (
    <fieldset className="row stepper-row">
      <legend className="row-label" id={id}>
        {label}
        <small>{hint}</small>
      </legend>
      <span className="stepper" data-on={count > 0 || undefined}>
        <button
          type="button"
          aria-label={`One less: ${label}`}
          disabled={count === 0}
          onClick={() => onChange(count - 1)}
        >
          −
        </button>
        <output aria-labelledby={id}>{count === 0 ? 'off' : `next ${count}`}</output>
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
