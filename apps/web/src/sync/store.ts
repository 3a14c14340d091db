import type { Conversation, Message, RouteResponse } from '@transom/protocol';
import { create } from 'zustand';
import type { FeedState } from './feed-client.ts';
import {
  applyEvents,
  emptyVersionedInbox,
  type NumberedEvent,
  parsePosition,
  putConversations,
  putMessages,
  type VersionedInbox,
} from './inbox-state.ts';
import type { ListPages } from './list-membership.ts';
import type { Route } from './routes.ts';

export type Counts = RouteResponse<Route<'conversations.counts'>>;

export interface ThreadPages {
  /** null: the beginning of the thread is here. */
  nextCursor: string | null;
  /** Where the part of a thread ends that was opened in its middle; null when it goes on to the newest message. */
  end: { newerCursor: string; at: string; arrival: number } | null;
}

export interface InboxStore {
  /** Rises with every fresh bootstrap: what was fetched before it is gone. */
  generation: number;
  /** Feed epoch all numbers belong to; null before the first bootstrap. */
  epoch: string | null;
  connection: FeedState;
  inbox: VersionedInbox;
  lists: Readonly<Record<string, ListPages>>;
  threads: Readonly<Record<string, ThreadPages>>;
  counts: Counts | null;
  /** Conversations that became part of another one of the same person, and which. */
  joinedInto: Readonly<Record<string, string>>;
  /** The conversation on screen. */
  viewing: string | null;
  /** A conversation somebody asked for outside the page: by a notification. */
  wanted: string | null;
}

const blank = {
  inbox: emptyVersionedInbox,
  lists: {},
  threads: {},
  joinedInto: {},
};

/** Everything the inbox shows. Only the files of `sync/` write to it. */
export const useInbox = create<InboxStore>(() => ({
  ...blank,
  counts: null,
  generation: 0,
  epoch: null,
  connection: 'catching_up',
  viewing: null,
  wanted: null,
}));

/** Forgets all rows: the feed starts anew at `position` and numbers of before mean nothing. */
export function startOver(position: string): void {
  useInbox.setState(({ generation }) => ({
    ...blank,
    generation: generation + 1,
    epoch: parsePosition(position).epoch,
  }));
}

export function applyBatch(events: readonly NumberedEvent[]): void {
  useInbox.setState((store) => {
    const inbox = applyEvents(store.inbox, events);
    if (!events.some(({ event: { kind } }) => kind === 'conversation.merged' || kind === 'conversation.split')) {
      return { inbox };
    }
    const threads = { ...store.threads };
    const joinedInto = { ...store.joinedInto };
    for (const { event } of events) {
      if (event.kind === 'conversation.merged') {
        delete threads[event.conversationId];
        delete threads[event.into.id];
        joinedInto[event.conversationId] = event.into.id;
      } else if (event.kind === 'conversation.split') {
        delete threads[event.conversation.id];
        delete threads[event.other.id];
        delete joinedInto[event.other.id];
      }
    }
    return { inbox, threads, joinedInto };
  });
}

/** The feed number a page is as of; null when its number belongs to another epoch and cannot be compared. */
export function pageSeq(feed: string | undefined): number | null {
  if (feed === undefined) return null;
  const { epoch, seq } = parsePosition(feed);
  return epoch === useInbox.getState().epoch ? seq : null;
}

/** Takes in the answer to a call about one conversation, unless the feed has spoken about it since `before`. */
export function putAnswer(row: Conversation, before: Conversation | undefined): void {
  useInbox.setState(({ inbox }) => {
    if (inbox.state.conversations.get(row.id) !== before) return {};
    return { inbox: putConversations(inbox, [row], null) };
  });
}

/** Takes in the answer to sending or retrying a message; an event about it, having a number, is stronger. */
export function putSentMessage(message: Message): void {
  useInbox.setState(({ inbox }) => {
    if (!inbox.state.threads.has(message.conversationId)) return {};
    return { inbox: putMessages(inbox, message.conversationId, [message], null) };
  });
}
