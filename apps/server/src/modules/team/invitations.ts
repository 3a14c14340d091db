import type { CreateInvitation, Invitation, Role } from '@transom/protocol';
import type { z } from 'zod';
import { qb, type Sql } from '#platform/db/sql';
import { AppError, notFound } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import { newId } from '#platform/ids';
import { audit } from './audit.ts';
import { hashToken, invitationLifeMs, newToken } from './model.ts';

interface InvitationRow {
  id: string;
  role: string;
  note: string;
  created_at: Date;
  expires_at: Date;
}

const present = (row: InvitationRow): Invitation => ({
  id: row.id,
  role: row.role as Role,
  note: row.note,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
});

/** Invitations that can still be used, newest first. */
export async function listInvitations(sql: Sql, workspaceId: string, now: Date): Promise<Invitation[]> {
  const rows = await sql.many(
    qb
      .selectFrom('invitation')
      .select(['id', 'role', 'note', 'created_at', 'expires_at'])
      .where('workspace_id', '=', workspaceId)
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('id', 'desc'),
  );
  return rows.map(present);
}

/** Makes an invitation. Its link, `<origin>/invite/<token>`, is only in this answer: the token is kept as a digest. */
export async function createInvitation(
  sql: Sql,
  actor: Actor,
  { role, note }: z.output<typeof CreateInvitation>,
  origin: string,
  now: Date,
): Promise<Invitation> {
  const token = newToken();
  const row = { id: newId(), role, note, created_at: now, expires_at: new Date(now.getTime() + invitationLifeMs) };
  await sql.run(
    qb.insertInto('invitation').values({
      ...row,
      workspace_id: actor.workspaceId,
      token_hash: hashToken(token),
      created_by: actor.memberId,
    }),
  );
  await audit(sql, actor, 'invitation.created', row.id, { role });
  return { ...present(row), url: `${origin}/invite/${token}` };
}

export async function revokeInvitation(sql: Sql, actor: Actor, id: string): Promise<void> {
  const gone = await sql.run(
    qb
      .deleteFrom('invitation')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', id)
      .where('accepted_at', 'is', null),
  );
  if (gone === 0) throw notFound('invitation');
  await audit(sql, actor, 'invitation.revoked', id);
}

/**
 * The invitation behind a link. Throws `invitation_invalid` when it does not exist, was used, taken back or is too old;
 * the four are not told apart, since a stranger may be asking.
 */
export async function openInvitation(sql: Sql, token: string, now: Date) {
  const row = await sql.first(
    qb
      .selectFrom('invitation')
      .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
      .select(['invitation.id', 'workspace_id as workspaceId', 'workspace.name as workspaceName', 'role'])
      .where('token_hash', '=', hashToken(token))
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', now)
      .forUpdate('invitation'),
  );
  if (row) return { ...row, role: row.role as Role };
  throw new AppError(
    'not_found',
    'invitation_invalid',
    'This invitation link was used already or is no longer valid. Ask for a new one.',
  );
}
