import type { Conversation, Message, Template } from '@transom/protocol';

/** A readable uuid for a small number. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 20, 9, minutes)).toISOString();

export function sampleConversation(n: number, changes: Partial<Conversation> = {}): Conversation {
  return {
    id: idOf(n),
    channelId: idOf(900),
    contact: { id: idOf(n + 500), name: `Customer ${n}`, phone: `+1555000${n}`, username: null, blocked: false },
    status: 'open',
    snoozedUntil: null,
    unreadCount: 0,
    lastMessage: null,
    lastActivityAt: at(n),
    lastCustomerMessageAt: null,
    waitingSince: null,
    window: { open: false, expiresAt: null },
    turn: { holder: 'team', botId: null },
    assignee: null,
    tags: [],
    ...changes,
  };
}

export function sampleMessage(n: number, conversation: Conversation, changes: Partial<Message> = {}): Message {
  return {
    id: idOf(n),
    conversationId: conversation.id,
    direction: 'inbound',
    type: 'text',
    text: `Message ${n}`,
    content: null,
    media: null,
    extras: null,
    status: 'delivered',
    wamid: `wamid.${n}`,
    at: at(n % 60),
    arrival: n,
    sender: { kind: 'contact', id: null, name: null },
    replyTo: null,
    reactions: [],
    editedAt: null,
    edits: [],
    deletedAt: null,
    error: null,
    ...changes,
  };
}

export function sampleTemplate(components: Template['components'], changes: Partial<Template> = {}): Template {
  return {
    id: idOf(700),
    channelId: idOf(900),
    name: 'order_update',
    language: 'en_US',
    status: 'APPROVED',
    category: 'UTILITY',
    parameterFormat: 'positional',
    components,
    syncedAt: at(0),
    ...changes,
  };
}
