/** What to tell a person about one of Meta's error codes. Sentences are complete and ready to show. */
export interface Explanation {
  title: string;
  /** What happened. */
  what: string;
  /** What to do about it. */
  todo: string;
  /** May the very same message go through when somebody sends it again, now or once `todo` is done? */
  retryable: boolean;
}

export type Catalogue = Readonly<Record<number, Explanation>>;

export const entry = (title: string, what: string, todo: string, retryable: boolean): Explanation => ({
  title,
  what,
  todo,
  retryable,
});
