import type { SandboxAccount } from '../account.ts';
import type { Faults } from '../faults.ts';
import type {
  BusinessProfile,
  Customer,
  Media,
  PendingWebhook,
  Receipt,
  ReviewRules,
  StoredMessage,
  Subscriptions,
  Template,
  Upload,
} from './types.ts';

/**
 * Everything that can happen to the world, one line of the journal each. State is what they add up to: nothing changes
 * it but `applyRecord`. `webhook` rides along with what it reports, so that the two cannot be torn apart by a crash.
 */
export type WorldRecord =
  | { kind: 'account'; account: SandboxAccount }
  | { kind: 'customer'; customer: Customer }
  | { kind: 'customers-merged'; from: string; into: string }
  | { kind: 'message'; message: StoredMessage; webhook?: PendingWebhook }
  | { kind: 'receipt'; wamid: string; receipt: Receipt; webhook?: PendingWebhook }
  | { kind: 'seen'; wamids: string[] }
  | { kind: 'webhook'; webhook: PendingWebhook }
  | { kind: 'webhooks-acknowledged'; ids: number[] }
  | { kind: 'webhooks-given-up'; ids: number[] }
  | { kind: 'subscriptions'; subscriptions: Subscriptions }
  | { kind: 'media'; media: Media }
  | { kind: 'media-deleted'; id: string }
  | { kind: 'template'; template: Template }
  | { kind: 'profile'; profile: BusinessProfile }
  | { kind: 'template-deleted'; id: string; locked?: { name: string; at: number } }
  | { kind: 'upload'; upload: Upload }
  | { kind: 'review-rules'; rules: ReviewRules }
  | { kind: 'faults'; faults: Faults };
