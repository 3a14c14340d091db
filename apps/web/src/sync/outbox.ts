import type { Message } from '@transom/protocol';
import { ApiError, call } from './api.ts';
import { serverNow } from './clock.ts';
import {
  nextEntry,
  noticeOtherTab,
  type OutboxEntry,
  openOutbox,
  removeEntry,
  useOutbox,
  writeEntry,
} from './outbox-entries.ts';
import { putSentMessage } from './store.ts';

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;
/** An answer this late counts as none: the same id goes out again, and the other tabs are not held up. */
const patienceMs = 20_000;
const sending = new Set<string>();
const pauses = new Map<string, { timer: ReturnType<typeof setTimeout>; attempts: number }>();

/** Opens the outbox of a member and sends what earlier visits left. Returns the way to stop. */
export function startOutbox(memberId: string): () => void {
  openOutbox(memberId);
  const onStorage = ({ key }: StorageEvent) => {
    if (noticeOtherTab(key)) sendAll();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('online', sendAll);
  sendAll();
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('online', sendAll);
    for (const { timer } of pauses.values()) clearTimeout(timer);
    pauses.clear();
    useOutbox.setState({ memberId: null, entries: [] });
  };
}

let lastAt = 0;
/** Puts a message into the outbox: its bubble shows at once, and it is sent until the server acknowledges it. */
export function enqueue(
  conversationId: string,
  body: OutboxEntry['body'],
  shown: OutboxEntry['shown'],
  file?: OutboxEntry['file'],
): void {
  // Two messages written within one millisecond keep their order.
  lastAt = Math.max(Math.round(serverNow()), lastAt + 1);
  const at = new Date(lastAt).toISOString();
  writeEntry({ id: body.id, conversationId, at, body, shown, refused: null, ...(file ? { file } : {}) });
  void sendWaiting(conversationId);
}

/** Sends a refused entry once more, as the same message. */
export function retryEntry(entry: OutboxEntry): void {
  writeEntry({ ...entry, refused: null });
  void sendWaiting(entry.conversationId);
}

/** Sends all that waits, without sitting out the pauses: the line is back. */
export function sendAll(): void {
  for (const conversationId of new Set(useOutbox.getState().entries.map((entry) => entry.conversationId))) {
    void sendWaiting(conversationId);
  }
}

/** Sends the entries of one conversation one after the other, in this tab alone, until none is left or one must wait. */
async function sendWaiting(conversationId: string): Promise<void> {
  if (sending.has(conversationId)) return;
  sending.add(conversationId);
  clearTimeout(pauses.get(conversationId)?.timer);
  try {
    await alone(`transom.outbox.${conversationId}`, async () => {
      for (let entry = nextEntry(conversationId); entry; entry = nextEntry(conversationId)) {
        const outcome = await attempt(entry);
        if (outcome === 'later') return pause(conversationId);
        pauses.delete(conversationId);
      }
    });
  } finally {
    sending.delete(conversationId);
  }
}

async function attempt(waiting: OutboxEntry): Promise<'done' | 'later'> {
  let entry = waiting;
  try {
    if (entry.file && !entry.file.uploaded) {
      entry = await (await import('./upload-entry.ts')).uploadEntry(entry);
      writeEntry(entry);
    }
    const params = { id: entry.conversationId };
    const signal = AbortSignal.timeout(patienceMs);
    const message: Message = await call('conversations.send', { params, body: entry.body }, { signal });
    putSentMessage(message);
    removeEntry(entry.id);
    return 'done';
  } catch (error) {
    if (!(error instanceof ApiError) || isPassing(error)) return 'later';
    writeEntry({ ...entry, refused: { code: error.code, message: error.message } });
    return 'done';
  }
}

/** Refusals that say nothing about the message itself. An ended session (401) waits for the next sign-in. */
const isPassing = ({ status }: ApiError): boolean =>
  status === 401 || status === 408 || status === 429 || status >= 500;

function pause(conversationId: string): void {
  const attempts = (pauses.get(conversationId)?.attempts ?? 0) + 1;
  const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempts - 1)) * (0.75 + Math.random() / 2);
  const timer = setTimeout(() => void sendWaiting(conversationId), delay);
  pauses.set(conversationId, { timer, attempts });
}

/** One tab at a time, where the browser can tell tabs apart; elsewhere the server keeps one message per id. */
function alone(name: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
