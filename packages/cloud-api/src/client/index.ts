export type { PhoneNumberAnswer, TemplateAnswer } from './answers.ts';
export type { BlockTarget } from './block-calls.ts';
export {
  type AcceptedMessage,
  type CloudApi,
  type CloudApiOptions,
  createCloudApi,
  type SubscribedApp,
} from './cloud-api.ts';
export { createGraphAgent } from './graph-agent.ts';
