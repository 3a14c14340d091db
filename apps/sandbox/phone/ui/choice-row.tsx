import { useId } from 'react';
import { Choice } from './choice.tsx';

interface ChoiceRowProps<Value> {
  label: string;
  hint: string;
  value: Value;
  options: readonly { value: Value; name: string }[];
  onChange: (value: Value) => void;
}

/** A labelled choice of one of a few. */
export function ChoiceRow<Value extends string | number>({ hint, ...choice }: ChoiceRowProps<Value>) {
  const hintId = useId();
  return (
    <div className="row">
      <span className="row-label">
        {choice.label}
        <small id={hintId}>{hint}</small>
      </span>
      <Choice {...choice} hintId={hintId} />
    </div>
  );
}
