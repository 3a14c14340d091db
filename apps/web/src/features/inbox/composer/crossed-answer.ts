import type { Message } from '@transom/protocol';

/** An answer this young counts even when it came before one began to type: it may not have been noticed. */
const justNowMs = 10_000;

export interface CrossedAnswer {
  messageId: string;
  kind: 'member' | 'bot' | 'phone_app' | 'api';
  name: string;
  text: string;
  /** Server time, ms. */
  at: number;
}

interface Writer {
  myId: string | null;
  /** When the text was begun, server time in ms. */
  since: number;
  now: number;
  /** Answers up to here were read, server time in ms. */
  readUntil: number;
}

/** The newest answer somebody else gave while this one was being written; null when nobody did. */
export function crossedAnswer(messages: Iterable<Message>, writer: Writer): CrossedAnswer | null {
  const after = Math.max(writer.readUntil, Math.min(writer.since, writer.now - justNowMs));
  let newest: CrossedAnswer | null = null;
  for (const { id, direction, status, sender, text, at: iso } of messages) {
    if (direction !== 'outbound' || status === 'failed' || status === 'cancelled' || status === 'scheduled') continue;
    const { kind } = sender;
    if (kind !== 'member' && kind !== 'bot' && kind !== 'phone_app' && kind !== 'api') continue;
    if (kind === 'member' && sender.id === writer.myId) continue;
    const at = Date.parse(iso);
    if (at <= after || (newest && newest.at >= at)) continue;
    newest = { messageId: id, kind, name: sender.name ?? '', text, at };
  }
  return newest;
}
