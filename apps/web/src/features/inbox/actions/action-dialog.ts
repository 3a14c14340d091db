import { create } from 'zustand';

interface Asking {
  /** What is asked about these conversations; null: nothing. */
  kind: 'assign' | 'snooze' | 'tag' | null;
  ids: readonly string[];
}

/** The one question an action asks before it is carried out, from wherever it was started. */
export const useActionDialog = create<Asking>(() => ({ kind: null, ids: [] }));

export const askFor = (kind: NonNullable<Asking['kind']>, ids: readonly string[]): void => {
  if (ids.length > 0) useActionDialog.setState({ kind, ids });
};
