import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFile, keptFile } from './kept-files.ts';
import { enqueue, retryEntry, sendAll, startOutbox } from './outbox.ts';
import { useOutbox } from './outbox-entries.ts';
import { idOf, sampleConversation, sampleMessage } from './testing/samples.ts';

const row = sampleConversation(1);
const shown = { type: 'text', text: '', content: null, quoted: null };
const write = (n: number, conversationId = row.id) =>
  enqueue(conversationId, { id: idOf(n), type: 'text', text: `Text ${n}` }, { ...shown, text: `Text ${n}` });

/** A browser's storage, and a server whose answers are given by hand. */
class MemoryStorage {
  private readonly map = new Map<string, string>();
  get length() {
    return this.map.size;
  }
  key = (i: number) => [...this.map.keys()][i] ?? null;
  getItem = (key: string) => this.map.get(key) ?? null;
  setItem = (key: string, value: string) => void this.map.set(key, value);
  removeItem = (key: string) => void this.map.delete(key);
}

let posted: string[];
let answer: (id: string) => Response;
const refuse = (status: number, code: string) =>
  new Response(JSON.stringify({ error: { code, message: 'The window has closed.' } }), { status });
const accept = (id: string) =>
  new Response(JSON.stringify({ ...sampleMessage(1, row), id, direction: 'outbound', status: 'queued' }), {
    status: 202,
  });
const entries = () => useOutbox.getState().entries;

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  posted = [];
  answer = accept;
  vi.stubGlobal('localStorage', new MemoryStorage());
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const { id } = JSON.parse(String(init.body));
    posted.push(id);
    return answer(id);
  });
  stop = startOutbox('mira');
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the outbox', () => {
  it('sends what is written in order and forgets what the server has', async () => {
    write(1);
    write(2);
    expect(entries().map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    await settle();
    expect(posted).toEqual([idOf(1), idOf(2)]);
    expect(entries()).toEqual([]);
  });

  it('keeps the order while the server is away, and repeats with the same id', async () => {
    answer = () => {
      throw new TypeError('fetch failed');
    };
    write(1);
    write(2);
    await settle();
    expect(posted).toEqual([idOf(1)]);
    answer = accept;
    await vi.advanceTimersByTimeAsync(1_300);
    expect(posted).toEqual([idOf(1), idOf(1), idOf(2)]);
    expect(entries()).toEqual([]);
  });

  it.each([401, 429, 500, 503])('tries again after %i', async (status) => {
    answer = () => refuse(status, 'internal');
    write(1);
    await settle();
    expect(entries()[0]?.refused).toBeNull();
    answer = accept;
    sendAll();
    await settle();
    expect(entries()).toEqual([]);
  });

  it('stops at a refusal, keeps the text with the reason, and lets the next one pass', async () => {
    answer = (id) => (id === idOf(1) ? refuse(409, 'window_closed') : accept(id));
    write(1);
    write(2);
    await settle();
    expect(posted).toEqual([idOf(1), idOf(2)]);
    expect(entries()).toHaveLength(1);
    expect(entries()[0]?.refused).toEqual({ code: 'window_closed', message: 'The window has closed.' });
    expect(entries()[0]?.shown.text).toBe('Text 1');
  });

  it('sends a refused message again when a person asks for it', async () => {
    answer = () => refuse(409, 'window_closed');
    write(1);
    await settle();
    answer = accept;
    const [entry] = entries();
    if (entry) retryEntry(entry);
    await settle();
    expect(posted).toEqual([idOf(1), idOf(1)]);
    expect(entries()).toEqual([]);
  });

  it('survives a reload', async () => {
    answer = () => {
      throw new TypeError('fetch failed');
    };
    write(1);
    await settle();
    stop();
    answer = accept;
    stop = startOutbox('mira');
    expect(entries().map(({ id }) => id)).toEqual([idOf(1)]);
    await settle();
    expect(entries()).toEqual([]);
  });

  it('never sends one person’s words as another', async () => {
    answer = () => refuse(401, 'unauthenticated');
    write(1);
    await settle();
    stop();
    answer = accept;
    stop = startOutbox('priya');
    await settle();
    expect(entries()).toEqual([]);
    expect(posted).toEqual([idOf(1)]);
  });

  it('uploads a recording before its message, and after a lost line both', async () => {
    const asked: string[] = [];
    let down = true;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push(url);
      if (down) throw new TypeError('fetch failed');
      if (url === '/api/v1/media') return new Response(JSON.stringify({ id: idOf(9), url: '/api/v1/media/9' }));
      const body = JSON.parse(String(init.body));
      expect(body.media).toEqual({ id: idOf(9), voice: true });
      return accept(body.id);
    });
    await keepFile('voice.1', new File(['sound'], 'voice-note.ogg'));
    const body = { id: idOf(1), type: 'audio' as const, media: { id: '', voice: true } };
    enqueue(row.id, body, { ...shown, type: 'audio' }, { key: 'voice.1', uploaded: false });
    await vi.waitFor(() => expect(asked).toEqual(['/api/v1/media']));
    expect(entries()[0]?.file?.uploaded).toBe(false);
    down = false;
    await vi.advanceTimersByTimeAsync(1_300);
    await vi.waitFor(() => expect(entries()).toEqual([]));
    expect(asked).toEqual(['/api/v1/media', '/api/v1/media', `/api/v1/conversations/${row.id}/messages`]);
    expect(await keptFile('voice.1')).toBeUndefined();
  });

  it('one customer who cannot be reached holds up nobody else', async () => {
    const other = sampleConversation(2).id;
    answer = (id) => (id === idOf(1) ? refuse(503, 'database_unavailable') : accept(id));
    write(1);
    write(3, other);
    await settle();
    expect(entries().map(({ id }) => id)).toEqual([idOf(1)]);
  });
});
