import { type Conversation, isQuiet, type NoticeSettings, type PushPayload, rulePasses } from '@transom/protocol';

/** One hour: a notice of something older helps nobody. Seconds, as RFC 8030 counts. */
export const pushLifeS = 3_600;

/** Meta's longest text would not fit: a push service must take 4,096 bytes and may refuse more (RFC 8030, 7.2). */
const mostQuoted = 400;

export type PushDecision = 'push' | 'read' | 'not_theirs' | 'quiet' | 'viewing';

/** Whether a member is pushed a notice of this conversation now (ms). */
export function decidePush(
  conversation: Pick<Conversation, 'unreadCount' | 'assignee'>,
  memberId: string,
  settings: NoticeSettings,
  isViewing: boolean,
  now: number,
): PushDecision {
  if (conversation.unreadCount === 0) return 'read';
  if (!rulePasses(settings.push, conversation.assignee?.id ?? null, memberId)) return 'not_theirs';
  if (isQuiet(settings.quietHours, now)) return 'quiet';
  return isViewing ? 'viewing' : 'push';
}

/** What the push says. The customer's words leave the house only if the member allows it. */
export function payloadOf(conversation: Conversation, { showText }: NoticeSettings): PushPayload {
  const { id, contact, unreadCount, lastMessage } = conversation;
  const quoted = showText && lastMessage?.direction === 'inbound' ? lastMessage : null;
  return {
    kind: 'message',
    conversationId: id,
    name: contact.name,
    unread: unreadCount,
    message: quoted && { type: quoted.type, text: shortened(quoted.text) },
  };
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > mostQuoted ? `${letters.slice(0, mostQuoted - 1).join('')}…` : text;
}

/** Push services replace an undelivered push of the same topic: at most 32 letters of base64url (RFC 8030, 5.4). */
export const topicOf = (conversationId: string): string => conversationId.replaceAll('-', '');
