import { api } from '@transom/protocol';
import { z } from 'zod';
import type { Sql } from '#platform/db/sql';
import { cursorOf, readCursor } from '#platform/http/cursor';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import type { TaskList } from '#platform/work/jobs';
import { presentTemplate } from './model.ts';
import { listTemplateRows } from './store.ts';
import { syncTemplates, type TemplateNumber } from './sync-templates.ts';

/** Where templates find the numbers they belong to. */
interface TemplateNumbers {
  /** Throws `not_found`. */
  openChannel(sql: Sql, workspaceId: string, id: string): Promise<TemplateNumber>;
  onConnected(listener: (workspaceId: string, channelId: string) => Promise<unknown>): void;
}

interface Templates {
  routes(mount: Mount): void;
  /** Jobs: `sync-templates` reads the templates of one number from Meta. */
  tasks: TaskList;
}

const Cursor = z.tuple([z.string(), z.string(), z.uuid()]);
const Payload = z.object({ workspaceId: z.uuid(), channelId: z.uuid() });

export function createTemplates({ db, clock }: Platform, channels: TemplateNumbers): Templates {
  const sync = async (workspaceId: string, channelId: string) =>
    syncTemplates(db, clock, await channels.openChannel(db, workspaceId, channelId));
  channels.onConnected(sync);

  return {
    tasks: {
      'sync-templates': async (payload) => {
        const { workspaceId, channelId } = Payload.parse(payload);
        await sync(workspaceId, channelId);
      },
    },
    routes(mount) {
      mount(api.templates.list, async ({ actor, query: { cursor, limit, channelId, q, status } }) => {
        const after = readCursor(Cursor, cursor);
        const filter = { channelId, q, status, after, limit: limit + 1 };
        const rows = await listTemplateRows(db, actor.workspaceId, filter);
        const data = rows.slice(0, limit);
        const last = data.at(-1);
        const nextCursor = rows.length > limit && last ? cursorOf([last.name, last.language, last.id]) : null;
        return { data: data.map(presentTemplate), nextCursor };
      });
      mount(api.templates.sync, async ({ actor, params }) => ({ count: await sync(actor.workspaceId, params.id) }));
    },
  };
}
