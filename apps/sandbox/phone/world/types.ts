/** A simulated customer of the sandbox number, as `GET /sandbox/world/customers` answers it. */
export interface Customer {
  id: string;
  /** Digits with or without `+`; null when the number is hidden behind a username. */
  phone: string | null;
  /** Business-scoped user id, always there. */
  userId: string;
  name: string;
  username: string | null;
  online: boolean;
  readReceipts: boolean;
  blocked: boolean;
  /** Chose "Stop" for offers and announcements. */
  marketingStopped: boolean;
  /** Meta delivers no more marketing to them for now. */
  marketingLimited: boolean;
  blockedByBusiness: boolean;
  lastMessage: { text: string; at: string; fromCustomer: boolean } | null;
}

/** What a person of the sandbox can change about a customer. */
export type CustomerPatch = Partial<
  Pick<Customer, 'online' | 'readReceipts' | 'blocked' | 'marketingStopped' | 'marketingLimited'>
>;

export interface NewCustomer {
  name: string;
  phone?: string;
  username?: string;
  hidePhone?: boolean;
}

/** `pending` to `read` for the customer's own words, `sent` to `failed` for the business's. */
export type MessageStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** One message of a thread; `message` is the Graph body the business sent, or the webhook message of the customer. */
export interface ThreadMessage {
  wamid: string;
  fromCustomer: boolean;
  at: string;
  type: string;
  message: unknown;
  text: string;
  status: MessageStatus;
}

/** What a customer does from this page: a webhook message without id, from and timestamp. */
export interface CustomerMessage {
  type: string;
  context?: { id?: string; forwarded?: true; frequently_forwarded?: true };
  [field: string]: unknown;
}

/** A file every simulated person has to send. */
export interface CameraRollItem {
  id: string;
  kind: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  label: string;
  filename: string;
}

/** A message on its way out of this page; it leaves the list once the thread holds its wamid. */
export interface OutgoingMessage {
  localId: string;
  customerId: string;
  at: string;
  /** Set when the message is written as of another time. */
  timestamp: string | null;
  message: CustomerMessage;
  state: 'sending' | 'accepted' | 'refused';
  wamid: string | null;
  /** Why it was refused, in words. */
  reason: string | null;
}

/** A request between the sandbox and the business, `in` being a call to the Graph API and `out` a webhook. */
export interface WireLine {
  at: string;
  direction: 'in' | 'out';
  method: string;
  path: string;
  status: number | null;
  note: string;
}

/** How the sandbox misbehaves; counts run down to 0 by themselves. */
export interface Faults {
  /** Extra copies of each webhook. */
  duplicateWebhooks: number;
  reorderWebhooks: boolean;
  delayMs: number;
  failNext: { count: number; status: number; code: number };
  acceptThenDrop: number;
  windowShutFor: string[];
  tokenExpired: boolean;
  hang: number;
}

/** What can be changed about them; a refusal without a code keeps the last one. */
export type FaultsPatch = Partial<Omit<Faults, 'failNext'>> & { failNext?: { count: number; code?: number } };

/** A template of the business, as its reviewer sees it. */
export interface TemplateView {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  quality: string;
  reason: string | null;
  body: string;
}

/** What is decided about a template. */
export type TemplateReview =
  | { decision: 'approve' | 'pause' | 'unpause' | 'disable' }
  | { decision: 'reject'; reason: string }
  | { decision: 'recategorise'; category: string }
  | { decision: 'quality'; quality: string };

/** Null leaves the review to a person. */
export interface ReviewRules {
  decideAfterMs: number | null;
}

/** The business this phone talks to. */
export interface Account {
  verifiedName: string;
  displayPhoneNumber: string;
  profile: {
    about: string;
    address: string;
    description: string;
    email: string;
    websites: string[];
    profile_picture_url?: string;
  };
}

/** Something of the business's catalogue. */
export interface Product {
  retailerId: string;
  name: string;
  description: string;
  price: number;
  currency: string;
  pictureId: string | null;
}

export interface Catalogue {
  id: string;
  products: Product[];
}
