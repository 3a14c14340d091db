import type { CannedReply } from '@transom/protocol';
import { useEffect } from 'react';
import { create } from 'zustand';
import { call } from './api.ts';
import { useSession } from './session.ts';
import { useInbox } from './store.ts';

interface Known {
  replies: readonly CannedReply[] | null;
  /** Which changes they are as of. */
  asOf: string;
  failedAsOf: string;
}

const useKnown = create<Known>(() => ({ replies: null, asOf: '', failedAsOf: '' }));
const wantedAsOf = () => `${useInbox.getState().generation}.${useSession.getState().cannedRepliesVersion}`;

async function load(asOf: string): Promise<void> {
  try {
    const { data } = await call('cannedReplies.list');
    if (wantedAsOf() === asOf) useKnown.setState({ replies: data, asOf });
  } catch {
    useKnown.setState({ failedAsOf: asOf });
  }
}

/** The team's canned replies and one's own, by shortcut; null until they are here. Fresh ones replace them as they come. */
export function useCannedReplies(): readonly CannedReply[] | null {
  const version = useSession((session) => session.cannedRepliesVersion);
  const generation = useInbox((store) => store.generation);
  const asOf = `${generation}.${version}`;
  const { replies, asOf: have } = useKnown();
  useEffect(() => {
    if (have !== asOf) void load(asOf);
  }, [have, asOf]);
  return replies;
}

/** Whether they could not be fetched and none are here. */
export const useCannedRepliesFailed = (): boolean =>
  useKnown(({ replies, failedAsOf }) => replies === null && failedAsOf !== '');
