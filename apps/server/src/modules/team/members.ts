import type { Member, Role } from '@transom/protocol';
import { qb, type Sql } from '#platform/db/sql';
import { newId } from '#platform/ids';
import { presentMember } from './model.ts';

const members = (workspaceId: string) =>
  qb
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'user.name', 'user.email', 'member.role', 'member.created_at'])
    .where('member.workspace_id', '=', workspaceId);

/** Everybody of a workspace, those who joined first on top. */
export async function listMembers(sql: Sql, workspaceId: string): Promise<Member[]> {
  const rows = await sql.many(members(workspaceId).orderBy('member.created_at').orderBy('member.id'));
  return rows.map(presentMember);
}

/** The members with these ids; ids of nobody (or of another workspace) are left out. */
export async function findMembers(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Member[]> {
  if (ids.length === 0) return [];
  const rows = await sql.many(members(workspaceId).where('member.id', 'in', [...ids]));
  return rows.map(presentMember);
}

export interface NewMember {
  workspaceId: string;
  role: Role;
  name: string;
  email: string;
  passwordHash: string;
  now: Date;
}

/** Writes an account and its membership; null when the e-mail already has an account. */
export async function addMember(sql: Sql, { workspaceId, role, name, email, passwordHash, now }: NewMember) {
  const user = await sql.first(
    qb
      .insertInto('user')
      .values({ id: newId(), name, email, createdAt: now, updatedAt: now })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id'),
  );
  if (!user) return null;
  await sql.run(
    qb.insertInto('account').values({
      id: newId(),
      accountId: user.id,
      providerId: 'credential',
      userId: user.id,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    }),
  );
  const row = { workspace_id: workspaceId, id: newId(), user_id: user.id, role, created_at: now };
  await sql.run(qb.insertInto('member').values(row));
  return presentMember({ ...row, name, email });
}
