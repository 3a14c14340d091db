import { z } from 'zod';
import { Id } from './common.ts';

/** What a browser says over the feed's socket: which conversation it shows (null: none), and whether its person types. */
export const PresenceSignal = z.object({
  presence: z.object({ conversationId: Id.nullable(), typing: z.boolean() }),
});
export type PresenceSignal = z.infer<typeof PresenceSignal>;

/** Where one browser of a person is. `key` tells their browsers apart; `conversationId` null: it is gone. */
export interface PresentBrowser {
  key: string;
  memberId: string;
  conversationId: string | null;
  typing: boolean;
}

/** A typing signal is said again this often while somebody types, and is worth nothing after the second of these, ms. */
export const typingRepeatMs = 3_000;
export const typingLastsMs = 7_000;
