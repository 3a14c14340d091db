import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { searchMessages } from './search-messages.ts';

export function searchRoutes(mount: Mount, { db, clock }: Platform): void {
  mount(api.search.messages, ({ actor, query }) => searchMessages(db, actor.workspaceId, query, clock()));
}
