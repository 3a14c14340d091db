import { useCallback, useState } from 'react';
import { clearDraft, readDraft, writeDraft } from '@/sync/drafts.ts';
import { useSession } from '@/sync/session.ts';

export interface Draft {
  text: string;
  set: (text: string) => void;
  clear: () => void;
}

/** The unfinished text of a conversation. Mount anew per conversation. */
export function useDraft(conversationId: string): Draft {
  const memberId = useSession((session) => session.me?.member.id) ?? '';
  const [text, setText] = useState(() => readDraft(memberId, conversationId));
  const set = useCallback(
    (next: string) => {
      setText(next);
      writeDraft(memberId, conversationId, next);
    },
    [memberId, conversationId],
  );
  const clear = useCallback(() => {
    setText('');
    clearDraft(memberId, conversationId);
  }, [memberId, conversationId]);
  return { text, set, clear };
}
