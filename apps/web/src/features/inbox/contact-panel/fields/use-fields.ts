import type { ContactField } from '@transom/protocol';
import { useEffect, useState } from 'react';
import { call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';
import { useInbox } from '@/sync/store.ts';

/** Custom fields of the workspace, oldest first; null until they are here. */
export function useFields(): { fields: readonly ContactField[] | null; failed: boolean } {
  const version = useSession((session) => session.contactFieldsVersion);
  const generation = useInbox((store) => store.generation);
  const asOf = `${generation}.${version}`;
  const [fields, setFields] = useState<readonly ContactField[] | null>(null);
  const [failedAsOf, setFailedAsOf] = useState<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    call('contactFields.list', {}, { signal: gone.signal }).then(
      ({ data }) => setFields(data),
      () => {
        if (!gone.signal.aborted) setFailedAsOf(asOf);
      },
    );
    return () => gone.abort();
  }, [asOf]);
  return { fields, failed: fields === null && failedAsOf === asOf };
}
