export type { Effect } from './apply-effect.ts';
export { conversationColumns, conversationJoins, messageColumns } from './columns.ts';
export { joinConversations } from './join-conversations.ts';
export {
  type ConversationRow,
  type MessageRow,
  notAfter,
  opensWindow,
  presentConversation,
  presentMessage,
  windowOf,
} from './model.ts';
export { openConversation } from './open-conversation.ts';
export { type MessageToQueue, queueMessage } from './queue-message.ts';
export { type ArrivedMessage, recordMessages } from './record-messages.ts';
export { conversationRoutes } from './routes.ts';
export { shutWindow } from './shut-window.ts';
export { findConversation } from './store.ts';
export { updateConversation } from './update-conversation.ts';
