import { z } from 'zod';
import { Id, IsoTime } from './common.ts';

/** A message template as last synced from Meta. `components` is Meta's own list, untouched. */
export const Template = z
  .object({
    id: Id,
    channelId: Id,
    name: z.string(),
    language: z.string(),
    status: z.string(),
    category: z.string(),
    parameterFormat: z.enum(['positional', 'named']),
    components: z.array(z.looseObject({ type: z.string() })),
    syncedAt: IsoTime,
  })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof Template>;
