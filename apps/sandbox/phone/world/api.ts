import type {
  Account,
  CameraRollItem,
  Catalogue,
  Customer,
  CustomerPatch,
  Faults,
  FaultsPatch,
  NewCustomer,
  ReviewRules,
  TemplateReview,
  TemplateView,
  ThreadMessage,
  WireLine,
} from './types.ts';

/**
 * Why a call to the sandbox gave nothing: nobody is signed in, no answer came, or it said no.
 * The message is for the screen.
 */
export class WorldError extends Error {
  readonly kind: 'signed_out' | 'unreachable' | 'refused';
  constructor(kind: WorldError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

const ANSWER_LIMIT_MS = 15_000;

async function call<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, signal: AbortSignal.timeout(ANSWER_LIMIT_MS) };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(`/sandbox/world/${path}`, init);
  } catch {
    throw new WorldError('unreachable', 'The sandbox does not answer.');
  }
  if (response.ok) return (await response.json()) as T;
  if (response.status === 401) throw new WorldError('signed_out', 'Nobody is signed in.');
  if (response.status >= 502 && response.status <= 504)
    throw new WorldError('unreachable', 'The sandbox does not answer.');
  throw new WorldError('refused', await reasonOf(response));
}

async function reasonOf(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { error?: { message?: unknown } };
    if (typeof body.error?.message === 'string') return body.error.message;
  } catch {
    // Not JSON: the status has to do.
  }
  return `The sandbox answered ${response.status}.`;
}

const key = encodeURIComponent;

/** Where the bytes of a file are, for pictures and players. */
export const mediaAddress = (id: string) => `/sandbox/world/media/${key(id)}`;

/** Every call the page makes; each throws a `WorldError`. */
export const worldApi = {
  account: () => call<Account>('GET', 'account'),
  customers: async () => (await call<{ data: Customer[] }>('GET', 'customers')).data,
  addCustomer: (customer: NewCustomer) => call<Customer>('POST', 'customers', customer),
  changeCustomer: (id: string, patch: CustomerPatch) => call<unknown>('PUT', `customers/${key(id)}`, patch),
  messages: async (id: string) => (await call<{ data: ThreadMessage[] }>('GET', `customers/${key(id)}/messages`)).data,
  send: (inbound: unknown) => call<{ wamid: string }>('POST', 'inbound', inbound),
  /** The customer plays a voice note of the business. */
  played: (wamid: string) => call<unknown>('POST', `messages/${key(wamid)}/played`),
  catalogue: () => call<Catalogue>('GET', 'catalogue'),
  cameraRoll: async () => (await call<{ data: CameraRollItem[] }>('GET', 'camera-roll')).data,
  wire: async () => (await call<{ data: WireLine[] }>('GET', 'wire')).data,
  templates: async () => (await call<{ data: TemplateView[] }>('GET', 'templates')).data,
  reviewTemplate: (id: string, review: TemplateReview) => call<unknown>('POST', `templates/${key(id)}/review`, review),
  reviewRules: () => call<ReviewRules>('GET', 'review-rules'),
  changeReviewRules: (patch: Partial<ReviewRules>) => call<ReviewRules>('PUT', 'review-rules', patch),
  faults: () => call<Faults>('GET', 'faults'),
  changeFaults: (patch: FaultsPatch) => call<Faults>('PUT', 'faults', patch),
};

export type WorldApi = typeof worldApi;
