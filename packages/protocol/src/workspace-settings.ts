import { z } from 'zod';

/** How the whole workspace behaves. A new setting is a field here and its default below; nothing else is stored. */
export const WorkspaceSettings = z
  .object({
    /** Customers see "typing…" while a member writes to them. */
    showTyping: z.boolean(),
    /** Customers see blue ticks once a member opened their messages. */
    sendReadReceipts: z.boolean(),
    /** The first reply of a member takes a conversation nobody has. */
    assignOnReply: z.boolean(),
  })
  .meta({ id: 'WorkspaceSettings' });
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

/** What holds until somebody decides otherwise. */
export const defaultSettings: WorkspaceSettings = { showTyping: true, sendReadReceipts: true, assignOnReply: true };

export const WorkspaceSettingsPatch = WorkspaceSettings.partial().meta({ id: 'WorkspaceSettingsPatch' });
