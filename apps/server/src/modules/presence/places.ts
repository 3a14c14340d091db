import { type PresentBrowser, typingLastsMs } from '@transom/protocol';

/** A browser of another process that is not heard of for this long went down with its process, ms. */
export const rememberedMs = 60_000;

interface Place extends PresentBrowser {
  workspaceId: string;
  typingUntil: number;
  /** Infinity for browsers of this process: their socket says when they go. */
  until: number;
}

/** Where everybody's browsers are. Times are ms on any steady clock. Nothing of it is kept. */
export class Places {
  readonly #places = new Map<string, Place>();

  /** Puts a browser where it says it is; null takes it out. Answers whether anything is different now. */
  put(workspaceId: string, browser: PresentBrowser, now: number, own: boolean): boolean {
    const before = this.#places.get(browser.key);
    if (browser.conversationId === null) return this.#places.delete(browser.key);
    const until = own ? Number.POSITIVE_INFINITY : now + rememberedMs;
    const typingUntil = browser.typing ? now + typingLastsMs : 0;
    this.#places.set(browser.key, { ...browser, workspaceId, typingUntil, until });
    return before?.conversationId !== browser.conversationId || before.typing !== browser.typing;
  }

  /** Takes out whoever was not heard of for too long, and the typing of those who stopped. Answers with what changed. */
  expire(now: number): { workspaceId: string; browser: PresentBrowser }[] {
    const changed: { workspaceId: string; browser: PresentBrowser }[] = [];
    for (const [key, place] of this.#places) {
      if (place.until <= now) {
        this.#places.delete(key);
        changed.push({
          workspaceId: place.workspaceId,
          browser: { ...bare(place), conversationId: null, typing: false },
        });
      } else if (place.typing && place.typingUntil <= now) {
        place.typing = false;
        changed.push({ workspaceId: place.workspaceId, browser: bare(place) });
      }
    }
    return changed;
  }

  of(workspaceId: string): PresentBrowser[] {
    return [...this.#places.values()].filter((place) => place.workspaceId === workspaceId).map(bare);
  }

  /** Browsers of this process, to be told to others. */
  own(): { workspaceId: string; browser: PresentBrowser }[] {
    const mine = [...this.#places.values()].filter(({ until }) => until === Number.POSITIVE_INFINITY);
    return mine.map((place) => ({ workspaceId: place.workspaceId, browser: bare(place) }));
  }

  isAt(workspaceId: string, memberId: string, conversationId: string): boolean {
    for (const place of this.#places.values()) {
      if (place.memberId !== memberId || place.conversationId !== conversationId) continue;
      if (place.workspaceId === workspaceId) return true;
    }
    return false;
  }
}

const bare = ({ key, memberId, conversationId, typing }: PresentBrowser): PresentBrowser => ({
  key,
  memberId,
  conversationId,
  typing,
});
