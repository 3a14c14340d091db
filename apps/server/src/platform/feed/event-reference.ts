/**
 * An event whose content is not written down: it is read when somebody is there to hear it, as it is then. Events carry
 * new state and may be applied over a fresher one, so a later state serves as well; what a busy webhook path saves is
 * composing and storing everything a screen shows of a message that perhaps no screen is open for.
 */
export interface EventReference {
  /** Which kind of event it becomes. */
  ref: 'message.added' | 'conversation.changed';
  id: string;
}

export const writeReference = ({ ref, id }: EventReference): string => `{"ref":"${ref}","id":"${id}"}`;

/** The reference in a stored payload; null when the payload is the event itself. */
export function readReference(payload: string): EventReference | null {
  return payload.startsWith('{"ref":') ? (JSON.parse(payload) as EventReference) : null;
}
