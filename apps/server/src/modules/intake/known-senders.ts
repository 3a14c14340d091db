import type { Person } from '#modules/contacts';

/**
 * Remembers, for a moment, in which conversation somebody just wrote. In a burst the same people write again and again,
 * and looking each of them up anew is most of the work; two seconds later nothing here is believed any more.
 *
 * Everything Meta says of the person is part of the key, so news about them (another name, a key more) is never skipped.
 * A conversation that was merged away meanwhile is noticed when its row is missing; the batch then runs again without
 * this memory. Who came out of a merge is never remembered: undoing it moves them to another conversation.
 */
export interface KnownSenders {
  find(channelId: string, person: Person): string | undefined;
  remember(channelId: string, person: Person, conversationId: string): void;
  forget(): void;
}

const believedMs = 2_000;
const mostKnown = 10_000;

export function createKnownSenders(): KnownSenders {
  let known = new Map<string, { conversationId: string; until: number }>();
  return {
    find(channelId, person) {
      const entry = known.get(keyOf(channelId, person));
      return entry && entry.until > performance.now() ? entry.conversationId : undefined;
    },
    remember(channelId, person, conversationId) {
      if (known.size >= mostKnown) known = new Map();
      known.set(keyOf(channelId, person), { conversationId, until: performance.now() + believedMs });
    },
    forget() {
      known = new Map();
    },
  };
}

const keyOf = (channelId: string, person: Person): string =>
  `${channelId}\n${person.phone}\n${person.userId}\n${person.parentUserId}\n${person.formerPhone}\n${person.formerUserId}\n${person.username}\n${person.profileName}`;
