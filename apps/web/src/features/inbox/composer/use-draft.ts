import { useCallback, useEffect, useRef, useState } from 'react';
import { clearDraft, type DraftKind, readDraft, useDraftMoves, writeDraft } from '@/sync/drafts.ts';
import { useSession } from '@/sync/session.ts';

export interface Draft {
  text: string;
  set: (text: string) => void;
  clear: () => void;
}

/** The unfinished text of a conversation, or of a note in it. Mount anew per conversation. */
export function useDraft(conversationId: string, kind: DraftKind = 'message'): Draft {
  const memberId = useSession((session) => session.me?.member.id) ?? '';
  const [text, setText] = useState(() => readDraft({ memberId, conversationId, kind }));
  const moves = useDraftMoves(({ version }) => version);
  const readAt = useRef(moves);
  useEffect(() => {
    if (readAt.current === moves) return;
    readAt.current = moves;
    setText(readDraft({ memberId, conversationId, kind }));
  }, [moves, memberId, conversationId, kind]);
  const set = useCallback(
    (next: string) => {
      setText(next);
      writeDraft({ memberId, conversationId, kind }, next);
    },
    [memberId, conversationId, kind],
  );
  const clear = useCallback(() => {
    setText('');
    clearDraft({ memberId, conversationId, kind });
  }, [memberId, conversationId, kind]);
  return { text, set, clear };
}
