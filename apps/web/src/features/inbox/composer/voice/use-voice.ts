import { useState } from 'react';
import type { Hold } from './voice-button.tsx';
import { voiceDraftMs } from './voice-draft.ts';

/** Whether a voice note is being recorded, or waits to be sent, in place of text. Mount anew per conversation. */
export function useVoice(conversationId: string) {
  const [started, setStarted] = useState<{ hold: Hold | null } | null>(() =>
    voiceDraftMs(conversationId) === null ? null : { hold: null },
  );
  return {
    started,
    start: (hold: Hold | null) => setStarted({ hold }),
    end: () => setStarted(null),
  };
}
