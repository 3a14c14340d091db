import { api, type Page } from '@transom/protocol';
import { hashPassword } from 'better-auth/crypto';
import type { FastifyRequest } from 'fastify';
import { qb } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { acceptInvitation } from './accept-invitation.ts';
import type { ActorCache } from './actor-cache.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
import { createInvitation, listInvitations, openInvitation, revokeInvitation } from './invitations.ts';
import { findMembers, listMembers } from './members.ts';
import { findWorkspace, setUpWorkspace, setupAlreadyDone } from './set-up-workspace.ts';
import { changeSettings, readSettings } from './workspace-settings.ts';

const whole = <T>(data: T[]): Page<T> => ({ data, nextCursor: null });

export function mountTeam(
  mount: Mount,
  { config, db, clock }: Platform,
  cache: ActorCache,
  onSetUp: (workspaceId: string) => void,
): void {
  const originOf = (request: FastifyRequest) => config.publicUrl ?? `http://${request.host}`;

  mount(api.setup.state, async () => ({ needed: (await findWorkspace(db)) === null }));
  mount(api.setup.owner, async ({ body: { password, ...body } }) => {
    // Before the costly hash: once done, strangers can no longer make us work.
    if (await findWorkspace(db)) throw setupAlreadyDone();
    const passwordHash = await hashPassword(password);
    const made = await db.withTx((tx) => setUpWorkspace(tx, { ...body, passwordHash }, clock()));
    onSetUp(made.workspaceId);
    return { memberId: made.owner.id };
  });

  mount(api.me.get, async ({ actor }) => {
    const [member] = await findMembers(db, actor.workspaceId, [actor.memberId]);
    const workspace = await db.first(
      qb.selectFrom('workspace').select(['id', 'name']).where('id', '=', actor.workspaceId),
    );
    if (!member || !workspace) throw notFound('account');
    return { member, workspace };
  });
  mount(api.members.list, async ({ actor }) => whole(await listMembers(db, actor.workspaceId)));

  mount(api.settings.get, ({ actor }) => readSettings(db, actor.workspaceId));
  mount(api.settings.update, ({ actor, body }) => db.withTx((tx) => changeSettings(tx, actor, body)));

  mount(api.invitations.list, async ({ actor }) => whole(await listInvitations(db, actor.workspaceId, clock())));
  mount(api.invitations.create, ({ actor, body, request }) =>
    db.withTx((tx) => createInvitation(tx, actor, body, originOf(request), clock())),
  );
  mount(api.invitations.revoke, async ({ actor, params }) => {
    await db.withTx((tx) => revokeInvitation(tx, actor, params.id));
    return null;
  });
  mount(api.invitations.peek, async ({ body }) => {
    const { workspaceName, role } = await openInvitation(db, body.token, clock());
    return { workspaceName, role };
  });
  mount(api.invitations.accept, async ({ body: { password, ...body } }) => {
    await openInvitation(db, body.token, clock());
    const passwordHash = await hashPassword(password);
    const member = await db.withTx((tx) => acceptInvitation(tx, { ...body, passwordHash }, clock()));
    return { memberId: member.id };
  });

  mount(api.apiKeys.list, async ({ actor }) => whole(await listApiKeys(db, actor.workspaceId)));
  mount(api.apiKeys.create, ({ actor, body }) => db.withTx((tx) => createApiKey(tx, actor, body, clock())));
  mount(api.apiKeys.revoke, async ({ actor, params }) => {
    await db.withTx((tx) => revokeApiKey(tx, actor, params.id));
    cache.clear();
    return null;
  });
}
