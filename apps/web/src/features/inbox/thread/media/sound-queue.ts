import { useEffect } from 'react';
import type { ThreadMessage } from '../thread-rows.ts';

const isVoiceNote = ({ type, content, deletedAt }: ThreadMessage): boolean =>
  type === 'audio' &&
  !deletedAt &&
  typeof content === 'object' &&
  content !== null &&
  'voice' in content &&
  content.voice === true;

let thread: readonly ThreadMessage[] = [];
let onLeft = () => {};

/** Lets voice notes of this thread play one after the other, and stops the sound when the thread is left. */
export function useSoundQueue(messages: readonly ThreadMessage[]): void {
  useEffect(() => {
    thread = messages;
  }, [messages]);
  useEffect(
    () => () => {
      thread = [];
      onLeft();
    },
    [],
  );
}

/** `stop` runs when a thread is left. */
export function stopWithThread(stop: () => void): void {
  onLeft = stop;
}

/** The voice note that directly follows another of the same side; null when something else was said between. */
export function voiceNoteAfter(id: string): { id: string; url: string } | null {
  const at = thread.findIndex((message) => message.id === id);
  const [current, next] = [thread[at], thread[at + 1]];
  if (!current || !next || !isVoiceNote(current) || !isVoiceNote(next) || next.direction !== current.direction)
    return null;
  return next.media?.url ? { id: next.id, url: next.media.url } : null;
}
