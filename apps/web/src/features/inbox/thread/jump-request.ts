import { create } from 'zustand';

/** A message somebody wants to see in its thread, asked for from outside of it. */
export const useJumpRequest = create<{ conversationId: string; messageId: string } | null>(() => null);

/** Brings the open thread of this conversation to a message of it. */
export function requestJump(conversationId: string, messageId: string): void {
  useJumpRequest.setState({ conversationId, messageId }, true);
}
