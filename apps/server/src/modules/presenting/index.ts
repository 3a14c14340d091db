export { conversationColumns, conversationJoins, messageColumns, tagsColumn } from './columns.ts';
export { type ConversationRow, presentConversation, windowOf } from './present-conversation.ts';
export { type MediaColumn, type MessageRow, presentMedia, presentMessage } from './present-message.ts';
export { readReferences } from './read-references.ts';
