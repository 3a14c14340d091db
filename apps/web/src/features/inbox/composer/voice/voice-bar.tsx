import { useState } from 'react';
import words from '@/locales/en/media.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';
import type { ThreadMessage } from '../../thread/thread-rows.ts';
import { RecordingRow } from './recording-row.tsx';
import { ReviewRow } from './review-row.tsx';
import { sendVoice } from './send-voice.ts';
import type { Recording } from './use-recorder.ts';
import type { Hold } from './voice-button.tsx';
import { dropVoiceDraft, keepVoiceDraft, voiceDraftMs } from './voice-draft.ts';

addCatalogue('media', words);

export interface VoiceBarProps {
  conversationId: string;
  replyTo: ThreadMessage | null;
  /** What holds the microphone button down, if it was pressed and not clicked. */
  hold: Hold | null;
  /** Sent, thrown away, or never begun. */
  onDone: (sent: boolean) => void;
}

/** In place of the text: records a voice note, lets it be heard, and sends it. */
export function VoiceBar({ conversationId, replyTo, hold, onDone }: VoiceBarProps) {
  const [draftMs, setDraftMs] = useState(() => voiceDraftMs(conversationId));

  const send = async (file: File, ms: number) => {
    await sendVoice(conversationId, file, ms, replyTo);
    dropVoiceDraft(conversationId);
    onDone(true);
  };
  const keep = async (recording: Recording) => {
    await keepVoiceDraft(conversationId, asFile(recording), recording.ms);
    setDraftMs(recording.ms);
  };
  if (draftMs !== null) {
    return (
      <ReviewRow
        conversationId={conversationId}
        ms={draftMs}
        onSend={(file) => void send(file, draftMs)}
        onDelete={() => {
          dropVoiceDraft(conversationId);
          onDone(false);
        }}
      />
    );
  }
  return (
    <RecordingRow
      hold={hold}
      onSend={(recording) => void send(asFile(recording), recording.ms)}
      onKeep={(recording) => void keep(recording)}
      onCancel={() => onDone(false)}
    />
  );
}

const asFile = ({ file }: Recording): File => new File([file], 'voice-note.ogg', { type: 'audio/ogg' });
