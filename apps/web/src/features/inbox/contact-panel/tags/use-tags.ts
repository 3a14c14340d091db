import type { Tag } from '@transom/protocol';
import { useEffect, useState } from 'react';
import { call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';

/** All tags of the workspace by name; null until they are here. What is here stays while fresh ones are fetched. */
export function useTags(): { tags: readonly Tag[] | null; failed: boolean } {
  const version = useSession((session) => session.tagsVersion);
  const generation = useInbox((store) => store.generation);
  const asOf = `${generation}.${version}`;
  const [tags, setTags] = useState<readonly Tag[] | null>(null);
  const [failedAsOf, setFailedAsOf] = useState<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    call('tags.list', {}, { signal: gone.signal }).then(
      ({ data }) => setTags(data),
      () => {
        if (!gone.signal.aborted) setFailedAsOf(asOf);
      },
    );
    return () => gone.abort();
  }, [asOf]);
  return { tags, failed: tags === null && failedAsOf === asOf };
}
