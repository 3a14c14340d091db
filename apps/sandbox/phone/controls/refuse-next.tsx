import { useState } from 'react';
import { Choice } from '../ui/choice.tsx';
import { StepperRow } from '../ui/stepper-row.tsx';
import type { Faults, FaultsPatch } from '../world/types.ts';
import { REFUSALS } from './fault-choices.ts';

const OPTIONS = REFUSALS.map(({ code, name }) => ({ value: code, name: `${code} ${name}` }));

interface RefuseNextProps {
  failNext: Faults['failNext'];
  onChange: (failNext: NonNullable<FaultsPatch['failNext']>) => void;
}

/** Picks the error Meta answers the next calls with, and how many of them. */
export function RefuseNext({ failNext, onChange }: RefuseNextProps) {
  const [choice, setChoice] = useState(REFUSALS[0]?.code ?? 0);
  const code = failNext.count > 0 ? failNext.code : choice;
  const known = REFUSALS.some((refusal) => refusal.code === code);

  return (
    <StepperRow
      label="Refuse calls with"
      count={failNext.count}
      onChange={(count) => onChange({ count, code })}
      hint={
        <Choice
          label="Error to refuse with"
          value={code}
          options={[...(known ? [] : [{ value: code, name: String(code) }]), ...OPTIONS]}
          onChange={(next) => {
            setChoice(next);
            if (failNext.count > 0) onChange({ count: failNext.count, code: next });
          }}
        />
      }
    />
  );
}
