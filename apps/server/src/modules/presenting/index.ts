export { conversationColumns, conversationJoins, messageColumns, tagsColumn } from './columns.ts';
export { type ConversationRow, presentConversation, windowOf } from './present-conversation.ts';
export { type MessageRow, presentMessage } from './present-message.ts';
