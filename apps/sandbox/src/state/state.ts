import { newAccount, type SandboxAccount } from '../account.ts';
import { type Faults, NO_FAULTS } from '../faults.ts';
import { shippedTemplates } from './shipped-templates.ts';
import type {
  BusinessProfile,
  Customer,
  Media,
  PendingWebhook,
  ReviewRules,
  StoredMessage,
  Subscriptions,
  Template,
  Upload,
} from './types.ts';

/** The whole world in memory. Read it freely; change it only by committing records. */
export interface State {
  account: SandboxAccount;
  customers: Map<string, Customer>;
  customerByPhone: Map<string, Customer>;
  customerByUserId: Map<string, Customer>;
  messages: Map<string, StoredMessage>;
  /** In order of arrival. */
  messagesOf: Map<string, StoredMessage[]>;
  pending: Map<number, PendingWebhook>;
  lastWebhookId: number;
  subscriptions: Subscriptions;
  media: Map<string, Media>;
  templates: Map<string, Template>;
  /** When a template was deleted that kept its name taken: by name, or by name and language. */
  lockedNames: Map<string, number>;
  uploads: Map<string, Upload>;
  reviewRules: ReviewRules;
  profile: BusinessProfile;
  faults: Faults;
  /** Service messages sent in a calendar month (`2026-11`), for the free tier. */
  serviceMessages: Map<string, number>;
}

export function newState(): State {
  return {
    account: newAccount(),
    customers: new Map(),
    customerByPhone: new Map(),
    customerByUserId: new Map(),
    messages: new Map(),
    messagesOf: new Map(),
    pending: new Map(),
    lastWebhookId: 0,
    subscriptions: { subscribed: false, app: null, waba: null, number: null },
    media: new Map(),
    templates: new Map(shippedTemplates().map((template) => [template.id, template])),
    lockedNames: new Map(),
    uploads: new Map(),
    reviewRules: { decideAfterMs: null, refuseObvious: true, creationsPerHour: null },
    profile: {
      about: 'Handmade oak furniture',
      address: '12 Workshop Lane',
      description: 'Tables and chairs made to order, delivered in five days.',
      email: 'hello@example.com',
      websites: ['https://example.com/'],
      vertical: 'RETAIL',
    },
    faults: { ...NO_FAULTS },
    serviceMessages: new Map(),
  };
}

/** A customer by phone in any notation (digits here), business-scoped user id or id. */
export function findCustomer(state: State, key: string): Customer | undefined {
  return (
    state.customers.get(key) ??
    state.customerByUserId.get(key) ??
    state.customerByPhone.get(key.replace(/\D/g, '').replace(/^00/, ''))
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A file whose id still lives: 30 days after an upload, 7 days when a customer sent it (Meta, media). */
export function findMedia(state: State, id: string, now: number): Media | undefined {
  const media = state.media.get(id);
  const days = media?.fromCustomer ? 7 : 30;
  return media && now - media.createdAt <= days * DAY_MS ? media : undefined;
}

/** The calendar month Meta counts the free tier by. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}
