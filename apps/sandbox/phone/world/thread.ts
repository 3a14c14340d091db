import type { OutgoingMessage, ThreadMessage } from './types.ts';

/** A row of the chat: what the sandbox knows, or what is still on its way to it. */
export type ThreadItem =
  | { kind: 'stored'; key: string; at: string; message: ThreadMessage }
  | { kind: 'outgoing'; key: string; at: string; message: OutgoingMessage };

/**
 * The thread with the messages under way put in by their time, so that one written as of yesterday does not
 * jump when the sandbox has stored it. A message keeps the key it was sent under, so its bubble stays the
 * same element when the stored one takes over.
 */
export function mergeThread(stored: readonly ThreadMessage[], outgoing: readonly OutgoingMessage[]): ThreadItem[] {
  const localIds = new Map(outgoing.map((message) => [message.wamid, message.localId]));
  const known = new Set<string | null>();
  const items: ThreadItem[] = stored.map((message) => {
    known.add(message.wamid);
    return { kind: 'stored', key: localIds.get(message.wamid) ?? message.wamid, at: message.at, message };
  });
  for (const message of outgoing) {
    if (known.has(message.wamid)) continue;
    let index = items.length;
    while (index > 0 && Date.parse(items[index - 1]?.at ?? '') > Date.parse(message.at)) index -= 1;
    items.splice(index, 0, { kind: 'outgoing', key: message.localId, at: message.at, message });
  }
  return items;
}
