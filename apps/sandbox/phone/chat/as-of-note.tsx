import { Icon } from '../ui/icon.tsx';
import { useWorld, useWorldState } from '../world/context.ts';
import { timeOf } from '../world/write-as-of.ts';
import { clockTime, dayLabel } from './day-label.ts';

/** Reminds the writer that the next words carry another time, and offers the way back to now. */
export function AsOfNote() {
  const { store } = useWorld();
  const asOf = useWorldState((state) => state.writeAsOf);
  const now = new Date();
  const time = timeOf(asOf, now);
  if (time === null) return null;

  return (
    <p className="chat-note as-of">
      <Icon name="clock" size={14} />
      <span>
        Writing as of {dayLabel(time, now)}, {clockTime(time)}
      </span>
      <button
        type="button"
        aria-label="Write as of now"
        onClick={() => store.update((state) => ({ ...state, writeAsOf: { kind: 'now' } }))}
      >
        <Icon name="close" size={14} />
      </button>
    </p>
  );
}
