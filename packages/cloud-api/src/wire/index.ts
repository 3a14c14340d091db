export type {
  InboundContactCard,
  InboundContext,
  InboundInteractive,
  InboundMedia,
  InboundMessage,
  InboundOrder,
  InboundReferral,
  InboundSystem,
} from './inbound-message.ts';
export { isObject, type ParsedEnvelope, parseEnvelope } from './parse-envelope.ts';
export {
  isInboundMessage,
  isWebhookContact,
  isWebhookError,
  isWebhookStatus,
  type ReceivedMessagesValue,
  readMessagesValue,
  readTimestamp,
} from './read-messages-value.ts';
export { ContactCard } from './send/contacts.ts';
export { Interactive } from './send/interactive.ts';
export {
  type GraphErrorBody,
  MarkReadRequest,
  SEND_TYPES,
  SendRequest,
  type SendResponse,
} from './send/send-request.ts';
export { TemplateComponent, TemplateObject, TemplateParameter } from './send/template.ts';
export { sign, verifySignature } from './signature.ts';
export type {
  JsonObject,
  MessagesValue,
  WebhookChange,
  WebhookContact,
  WebhookEntry,
  WebhookEnvelope,
  WebhookError,
  WebhookMetadata,
} from './webhook.ts';
export type { MetaPricing, WebhookStatus } from './webhook-status.ts';
