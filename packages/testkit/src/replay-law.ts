import { isDeepStrictEqual } from 'node:util';
import { api, applyEvent, type Conversation, type InboxState, type Message, RowMap } from '@transom/protocol';
import type { ApiClient } from './api-client.ts';
import type { FeedReader } from './feed-reader.ts';
import type { TestHouse } from './test-house.ts';
import { waitFor } from './wait-for.ts';

/** The whole inbox as fetched over the API. */
export interface InboxSnapshot {
  state: InboxState;
  /** Where the feed stood before the first of its pages was read. */
  position: string;
  /** Where it stood when the last list page was read. */
  seq: number;
}

/**
 * The law of the live view, checked around any act: what a browser knew before, plus the events it was told, equals what
 * it would fetch afresh. Returns what the act returned.
 */
export async function underReplayLaw<T>(house: TestHouse, act: () => Promise<T>): Promise<T> {
  const before = await fetchInbox(house.owner);
  const feed = await house.feed(before.position);
  const result = await act();
  let difference: unknown;
  await waitFor('old state and events to equal the fresh state', async () => {
    const after = await fetchInbox(house.owner);
    if (feed.seq < after.seq) return false;
    const replayed = replay(before, feed);
    const parted = partedThreads(feed);
    const [want, got] = [plainInbox(after.state, parted), plainInbox(replayed, parted)];
    difference = { want, got };
    return isDeepStrictEqual(got, want);
  }).catch((error: unknown) => {
    throw new Error(`the replay law does not hold: ${JSON.stringify(difference, null, 1)}`, { cause: error });
  });
  checkNumbers(feed, Number(before.position.split('.').at(-1)));
  feed.close();
  return result;
}

/** The snapshot and every event since the snapshot was begun, in order; what the snapshot already held is told again, without harm. */
export function replay({ state }: InboxSnapshot, feed: Pick<FeedReader, 'events'>): InboxState {
  return feed.events.reduce((known, event) => {
    const next = applyEvent(known, event);
    // A conversation that appeared is opened at once here, so that its thread is compared too.
    if (event.kind !== 'message.added' || known.threads.has(event.message.conversationId)) return next;
    const threads = new Map(next.threads).set(
      event.message.conversationId,
      new Map([[event.message.id, event.message]]),
    );
    return { ...next, threads };
  }, state);
}

/** Threads that were taken apart are let go, and fetched by whoever shows them. */
const partedThreads = ({ events }: Pick<FeedReader, 'events'>): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) => (event.kind === 'conversation.split' ? [event.conversation.id, event.other.id] : [])),
  );

function checkNumbers(feed: FeedReader, start: number): void {
  feed.events.forEach((event, i) => {
    const previous = feed.events[i - 1]?.seq ?? start;
    if (event.seq !== previous + 1) throw new Error(`the feed jumped from ${previous} to ${event.seq}`);
  });
}

/** Every conversation with its latest 200 messages. */
export async function fetchInbox(client: ApiClient): Promise<InboxSnapshot> {
  const conversations = new Map<string, Conversation>();
  const threads = new Map<string, Map<string, Message>>();
  let position: string | undefined;
  let seq = 0;
  let cursor: string | null | undefined;
  do {
    const page = await client.call(api.conversations.list, { query: cursor ? { cursor, limit: 200 } : { limit: 200 } });
    position ??= page.feed;
    seq = Math.max(seq, Number(page.feed?.split('.').at(-1) ?? 0));
    for (const conversation of page.data) conversations.set(conversation.id, conversation);
    cursor = page.nextCursor;
  } while (cursor);
  for (const id of conversations.keys()) {
    const { data } = await client.call(api.conversations.messages, { params: { id }, query: { limit: 200 } });
    threads.set(id, new Map(data.map((message) => [message.id, message])));
  }
  return { state: { conversations: RowMap.of(conversations), threads }, position: position ?? '', seq };
}

/** For comparing: sorted, and without what depends on the moment of reading (`window.open`). */
export function plainInbox(state: InboxState, fetchedAnew: ReadonlySet<string> = new Set()) {
  return {
    conversations: [...state.conversations.values()]
      .map(({ window, ...rest }) => ({ ...rest, expiresAt: window.expiresAt }))
      .sort((a, b) => a.id.localeCompare(b.id)),
    threads: [...state.threads]
      .map(([id, thread]) => [id, [...thread.values()].sort((a, b) => a.id.localeCompare(b.id))] as const)
      .filter(([id, thread]) => thread.length > 0 && !fetchedAnew.has(id))
      .sort(([a], [b]) => a.localeCompare(b)),
  };
}
