/** A request between the sandbox and the business: `in` is a call to the Graph API, `out` a webhook. */
export interface WireLine {
  at: string;
  direction: 'in' | 'out';
  method: string;
  path: string;
  /** Null when no answer came or was given. */
  status: number | null;
  /** What it was about. Never the words of a message. */
  note: string;
}
