import { z } from 'zod';

export const Id = z.uuid();
/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const IsoTime = z.iso.datetime();
/** `<epoch>.<seq>`: a place in a workspace's feed. */
export const FeedPosition = z.string().regex(/^[^.]+\.\d+$/);

/** One keyset page. `feed` is the feed position as of the snapshot the page was read in. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable(), feed: FeedPosition.optional() });
export interface Page<T> {
  data: T[];
  nextCursor: string | null;
  feed?: string | undefined;
}

export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const Role = z.enum(['owner', 'admin', 'lead', 'agent']);
export type Role = z.infer<typeof Role>;
