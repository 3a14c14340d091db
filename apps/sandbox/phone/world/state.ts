import type { WorldApi } from './api.ts';
import type { Store } from './store.ts';
import type {
  Account,
  Customer,
  Faults,
  OutgoingMessage,
  ReviewRules,
  TemplateView,
  ThreadMessage,
  WireLine,
} from './types.ts';
import type { WriteAsOf } from './write-as-of.ts';

/** A line of the wire log, numbered as it came. */
export type KeptLine = WireLine & { key: number };

export interface WorldState {
  connection: 'connecting' | 'live' | 'lost' | 'signed_out';
  account: Account | null;
  /** Null until they were fetched once. */
  customers: readonly Customer[] | null;
  selectedId: string | null;
  /** Threads fetched so far, by customer. */
  threads: Readonly<Record<string, readonly ThreadMessage[]>>;
  outgoing: readonly OutgoingMessage[];
  /** Customers the business is typing to. */
  typing: readonly string[];
  /** When the newest message of a customer's thread was on this screen, by customer. */
  seen: Readonly<Record<string, string>>;
  writeAsOf: WriteAsOf;
  wire: readonly KeptLine[];
  faults: Faults | null;
  /** Null until they were fetched once. */
  templates: readonly TemplateView[] | null;
  reviewRules: ReviewRules | null;
  /** The last thing that did not work, in words. */
  notice: string | null;
}

export const initialState: WorldState = {
  connection: 'connecting',
  account: null,
  customers: null,
  selectedId: null,
  threads: {},
  outgoing: [],
  typing: [],
  seen: {},
  writeAsOf: { kind: 'now' },
  wire: [],
  faults: null,
  templates: null,
  reviewRules: null,
  notice: null,
};

/** The page's copy of the sandbox and the way to change it; use cases take it as their first argument. */
export interface World {
  store: Store<WorldState>;
  api: WorldApi;
}

/** Finds a customer by any of the names a link may carry: id, business-scoped id, or phone in any spelling. */
export function findCustomer(customers: readonly Customer[] | null, key: string | null): Customer | undefined {
  if (customers === null || key === null) return undefined;
  const exact = customers.find((customer) => customer.id === key || customer.userId === key);
  if (exact) return exact;
  const digits = key.replace(/\D/g, '');
  if (digits.length < 6) return undefined;
  return customers.find((customer) => customer.phone?.replace(/\D/g, '') === digits);
}
