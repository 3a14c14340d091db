import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Channel } from '@transom/protocol';
import { useEffect } from 'react';
import { call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';

const key = ['channels'];

export const isWaiting = ({ checks }: Channel): boolean => checks.some(({ state }) => state === 'waiting');

/** The numbers, oldest first. The feed tells of changes; while something is awaited they are also asked for. */
export function useChannels() {
  const told = useSession(({ channels }) => channels);
  const queries = useQueryClient();
  useEffect(() => {
    if (told) void queries.invalidateQueries({ queryKey: key });
  }, [told, queries]);
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await call('channels.list', { query: undefined }, { signal })).data,
    refetchInterval: ({ state }) =>
      state.data?.some((channel) => !channel.sandbox && isWaiting(channel)) ? 3_000 : false,
  });
}

/** Puts the answer to a change into the list at once. */
export function usePutChannel(): (channel: Channel) => void {
  const queries = useQueryClient();
  return (channel) => {
    queries.setQueryData<Channel[]>(key, (all = []) =>
      all.some(({ id }) => id === channel.id)
        ? all.map((old) => (old.id === channel.id ? channel : old))
        : [...all, channel],
    );
  };
}
