import { z } from 'zod';
import { Id } from './common.ts';

/** The palette: each colour is a pair of ground and ink in both themes. */
export const TagColor = z.enum(['slate', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink']);
export type TagColor = z.infer<typeof TagColor>;

const name = z.string().trim().min(1, 'Give the tag a name.').max(40, 'At most 40 characters.');

/** A word the team sorts contacts by. Names are unique in a workspace, whatever their case. */
export const Tag = z.object({ id: Id, name: z.string(), color: TagColor }).meta({ id: 'Tag' });
export type Tag = z.infer<typeof Tag>;

export const CreateTag = z.object({ name, color: TagColor.default('slate') }).meta({ id: 'CreateTag' });
export const TagPatch = z.object({ name: name.optional(), color: TagColor.optional() }).meta({ id: 'TagPatch' });

/** Most tags one contact can carry. */
export const mostTagsOfContact = 30;
