import { api } from '@transom/protocol';
import type { Channels } from '#modules/channels';
import { findConversation } from '#modules/conversations';
import { presentConversation } from '#modules/presenting';
import { notFound } from '#platform/errors';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { bootstrap } from './bootstrap.ts';
import { countConversations } from './count-conversations.ts';
import { listContactConversations } from './list-contact-conversations.ts';
import { listConversations } from './list-conversations.ts';
import { listMessages } from './list-messages.ts';
import { readRawMessage } from './read-raw-message.ts';

export function screenRoutes(mount: Mount, { db, clock }: Platform, channels: Channels): void {
  mount(api.bootstrap.get, ({ actor }) => bootstrap(db, channels, actor, clock()));
  mount(api.conversations.list, ({ actor, query }) => listConversations(db, actor, query, clock()));
  mount(api.conversations.counts, ({ actor }) => countConversations(db, actor.workspaceId, actor.memberId));
  mount(api.conversations.get, async ({ actor, params }) => {
    const row = await findConversation(db, actor.workspaceId, params.id);
    if (!row) throw notFound('conversation');
    return presentConversation(row, clock());
  });
  mount(api.contactConversations.list, ({ actor, params }) =>
    listContactConversations(db, actor.workspaceId, params.id, clock()),
  );
  mount(api.conversations.messages, ({ actor, params, query }) =>
    listMessages(db, actor.workspaceId, params.id, query),
  );
  mount(api.messages.raw, async ({ actor, params }) => ({
    raw: await readRawMessage(db, actor.workspaceId, params.id),
  }));
}
