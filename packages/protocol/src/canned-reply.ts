import { z } from 'zod';
import { Id, IsoTime } from './common.ts';

const shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u, 'Letters, digits, - and _, at most 40, without spaces.');
const text = z.string().trim().min(1, 'Write the reply first.').max(4096, 'At most 4,096 characters.');

/**
 * An answer written once and used again: `/shortcut` in the composer brings its text, with the variables of
 * `canned-text.ts` filled in. Shared ones are the team's; others are seen by their owner alone.
 */
export const CannedReply = z
  .object({ id: Id, shortcut: z.string(), text: z.string(), shared: z.boolean(), updatedAt: IsoTime })
  .meta({ id: 'CannedReply' });
export type CannedReply = z.infer<typeof CannedReply>;

export const CreateCannedReply = z
  .object({ shortcut, text, shared: z.boolean().default(false) })
  .meta({ id: 'CreateCannedReply' });

export const CannedReplyPatch = z
  .object({ shortcut: shortcut.optional(), text: text.optional(), shared: z.boolean().optional() })
  .meta({ id: 'CannedReplyPatch' });
