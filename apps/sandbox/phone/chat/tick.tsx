import type { MessageStatus } from '../world/types.ts';

export type TickState = 'clock' | 'one' | 'two' | 'blue' | 'refused';

const WORDS: Record<TickState, string> = {
  clock: 'Sending',
  one: 'Sent',
  two: 'Delivered',
  blue: 'Read',
  refused: 'Not sent',
};

const DRAWINGS: Record<TickState, string> = {
  clock: 'M9 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 9 1.8M9 4v3.2l2 1.2',
  one: 'M4.5 7.5 7.5 10.5 13.5 3.5',
  two: 'M1.5 7.5 4.5 10.5 10.5 3.5M7.8 9.4 9 10.5 15.5 3.5',
  blue: 'M1.5 7.5 4.5 10.5 10.5 3.5M7.8 9.4 9 10.5 15.5 3.5',
  refused: 'M9 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 9 1.8M9 4.2v3.3M9 9.6v.1',
};

/** The ticks beside a customer's own words. A word is out once the sandbox has it; two ticks mean the business does. */
export function tickOf(status: MessageStatus): TickState {
  switch (status) {
    case 'pending':
    case 'sent':
      return 'one';
    case 'delivered':
      return 'two';
    case 'read':
    case 'played':
      return 'blue';
    case 'failed':
      return 'refused';
  }
}

export function Tick({ state }: { state: TickState }) {
  return (
    <svg
      className="tick"
      data-state={state}
      viewBox="0 0 17 14"
      width="17"
      height="14"
      role="img"
      aria-label={WORDS[state]}
    >
      <path d={DRAWINGS[state]} />
    </svg>
  );
}
