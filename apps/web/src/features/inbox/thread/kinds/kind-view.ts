import type { ReactNode } from 'react';
import type { ThreadMessage } from '../thread-rows.ts';

/** What a bubble gives the view of its kind. */
export interface KindProps {
  message: ThreadMessage;
  /** Room for the time: at the end of the last line of words, or below a card. Null when the time has a line of its own. */
  trailing: ReactNode;
  onViewRaw: () => void;
}

export type KindView = (props: KindProps) => ReactNode;
