import type { SavedView } from '@transom/protocol';
import { create } from 'zustand';
import { call } from './api.ts';

/** Saved views of the list, in order; null until they are here. */
export const useViews = create<{ views: readonly SavedView[] | null }>(() => ({ views: null }));

/** Asks for the views one sees. They stay as they are when the server cannot be reached. */
export async function loadViews(): Promise<void> {
  const answer = await call('views.list').catch(() => null);
  if (answer) useViews.setState({ views: answer.data });
}
