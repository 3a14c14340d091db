import { PresenceSignal, type PresentBrowser } from '@transom/protocol';
import type { Doorbell } from '#platform/db/doorbell';
import type { SideLine } from '#platform/feed/socket';
import { newId } from '#platform/ids';
import { Places } from './places.ts';
import { readRing, ringOf } from './ring.ts';

/** Who looks at which conversation, and who types: told at once, kept nowhere. */
export interface Presence {
  /** Takes part in a feed socket: hears where its browser is, and tells it of the others. */
  sideLine: SideLine;
  isViewing(workspaceId: string, memberId: string, conversationId: string): boolean;
  close(): void;
}

/** Changes are gathered this long, so that a busy team makes few frames, ms. */
const gatherMs = 150;
const sweepMs = 1_000;
/** Processes repeat what they know this often; see `rememberedMs`. */
const repeatMs = 20_000;
const whoIsThere = '?';

export function createPresence(doorbell: Doorbell, now: () => number = () => performance.now()): Presence {
  const places = new Places();
  const listeners = new Map<string, Set<(text: string) => void>>();
  const changes = new Map<string, Map<string, PresentBrowser>>();
  let gathering: NodeJS.Timeout | undefined;

  const tell = () => {
    gathering = undefined;
    for (const [workspaceId, changed] of changes) {
      const frame = frameOf([...changed.values()]);
      for (const send of listeners.get(workspaceId) ?? []) send(frame);
    }
    changes.clear();
  };
  const note = (workspaceId: string, browser: PresentBrowser) => {
    const changed = changes.get(workspaceId) ?? new Map<string, PresentBrowser>();
    changes.set(workspaceId, changed.set(browser.key, browser));
    gathering ??= setTimeout(tell, gatherMs);
  };
  const put = (workspaceId: string, browser: PresentBrowser, own: boolean) => {
    if (places.put(workspaceId, browser, now(), own)) note(workspaceId, browser);
    if (own) doorbell.ring('transom_presence', ringOf(workspaceId, browser));
  };
  const repeat = () => {
    for (const { workspaceId, browser } of places.own())
      doorbell.ring('transom_presence', ringOf(workspaceId, browser));
  };

  const ours = new Set<string>();
  const stopBell = doorbell.on('transom_presence', (payload) => {
    if (payload === '') doorbell.ring('transom_presence', whoIsThere);
    if (payload === '' || payload === whoIsThere) return repeat();
    const heard = readRing(payload);
    if (heard && !ours.has(heard.browser.key)) put(heard.workspaceId, heard.browser, false);
  });
  const sweeping = setInterval(() => {
    for (const { workspaceId, browser } of places.expire(now())) note(workspaceId, browser);
  }, sweepMs);
  const repeating = setInterval(repeat, repeatMs);
  sweeping.unref();
  repeating.unref();

  return {
    sideLine({ workspaceId, memberId }, send) {
      const key = newId();
      const heardBy = listeners.get(workspaceId) ?? new Set();
      return {
        hear(text) {
          const signal = readSignal(text);
          if (!signal) return;
          if (!heardBy.has(send)) {
            // Only who says where they are hears where the others are: scripts that read the feed see no such frames.
            listeners.set(workspaceId, heardBy.add(send));
            ours.add(key);
            send(frameOf(places.of(workspaceId)));
          }
          put(workspaceId, { key, memberId, ...signal.presence }, true);
        },
        leave() {
          if (!heardBy.delete(send)) return;
          put(workspaceId, { key, memberId, conversationId: null, typing: false }, true);
          ours.delete(key);
        },
      };
    },
    isViewing: (workspaceId, memberId, conversationId) => places.isAt(workspaceId, memberId, conversationId),
    close() {
      clearInterval(sweeping);
      clearInterval(repeating);
      clearTimeout(gathering);
      stopBell();
    },
  };
}

const frameOf = (presence: PresentBrowser[]): string => JSON.stringify({ presence });

function readSignal(text: string): PresenceSignal | null {
  try {
    return PresenceSignal.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
