import { ChoiceRow } from '../ui/choice-row.tsx';
import { useWorld, useWorldState } from '../world/context.ts';
import { ALMOST_A_DAY, OVER_A_DAY, type WriteAsOf } from '../world/write-as-of.ts';

const CHOICES: { key: string; label: string; asOf: (now: Date) => WriteAsOf }[] = [
  { key: 'now', label: 'Now', asOf: () => ({ kind: 'now' }) },
  { key: 'ago-1439', label: '23 h 59 m ago', asOf: () => ALMOST_A_DAY },
  { key: 'ago-1500', label: '25 h ago', asOf: () => OVER_A_DAY },
  { key: 'at', label: 'Another time', asOf: (now) => ({ kind: 'at', local: localInput(now) }) },
];

/** The time the customer's next messages carry, so that a window shuts while one watches. */
export function WriteAsOfRow() {
  const { store } = useWorld();
  const asOf = useWorldState((state) => state.writeAsOf);
  const choose = (writeAsOf: WriteAsOf) => store.update((state) => ({ ...state, writeAsOf }));

  return (
    <>
      <ChoiceRow
        label="Write as of"
        hint="to see a window shut"
        value={asOf.kind === 'ago' ? `ago-${asOf.minutes}` : asOf.kind}
        options={CHOICES.map(({ key, label }) => ({ value: key, name: label }))}
        onChange={(key) => {
          const choice = CHOICES.find((candidate) => candidate.key === key);
          if (choice) choose(choice.asOf(new Date()));
        }}
      />
      {asOf.kind === 'at' ? (
        <label className="row">
          <span className="row-label">Time</span>
          <input
            type="datetime-local"
            value={asOf.local}
            onChange={(event) => choose({ kind: 'at', local: event.target.value })}
          />
        </label>
      ) : null}
    </>
  );
}

/** `datetime-local` wants the wall clock without a zone. */
function localInput(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
