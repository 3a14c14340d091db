import { explain } from '@transom/cloud-api/errors';
import type { MessageError } from '@transom/protocol';

/** Why a message did not go out, where the reason is ours and not one of Meta's codes. */
const own = {
  window_closed: {
    what: 'The customer last wrote more than 24 hours ago, so WhatsApp only lets templates through.',
    todo: 'Send an approved template; you can write freely again when they answer.',
    retryable: false,
  },
  turn_not_held: {
    what: 'Somebody else took over this conversation before the message went out.',
    todo: 'Take the conversation over first, then send it again.',
    retryable: true,
  },
  unsupported_message_type: {
    what: 'This message holds something that cannot be sent to WhatsApp.',
    todo: 'Write it again as text or send a template.',
    retryable: false,
  },
  unconfirmed: {
    what: 'WhatsApp did not answer, so nobody knows yet whether this message went out.',
    todo: 'Wait a moment for its ticks, or ask the customer before you send it again.',
    retryable: true,
  },
} as const;
export type OwnFailure = keyof typeof own;

export function ownFailure(code: OwnFailure): MessageError {
  return { code, ...own[code], details: null };
}

/** Meta's refusal in words. `code` null: something between us and Meta answered without a reason. */
export function metaFailure(code: number | null, details: string | null): MessageError {
  const { what, todo, retryable } = explain(code ?? 'none');
  return { code: code === null ? 'meta_refused' : String(code), what, todo, retryable, details };
}
