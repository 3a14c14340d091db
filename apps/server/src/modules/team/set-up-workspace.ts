import { randomBytes } from 'node:crypto';
import type { Member } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { qb, type Sql } from '#platform/db/sql';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { audit } from './audit.ts';
import { addMember } from './members.ts';
import { normalizeEmail } from './model.ts';

/** The workspace of this installation, or null before its owner was made. */
export async function findWorkspace(sql: Sql): Promise<{ id: string; name: string } | null> {
  const query = qb.selectFrom('workspace').select(['id', 'name']).orderBy('created_at').orderBy('id').limit(1);
  return (await sql.first(query)) ?? null;
}

export interface SetUp {
  workspaceName: string;
  name: string;
  email: string;
  passwordHash: string;
}

export const setupAlreadyDone = () =>
  new AppError(
    'conflict',
    'setup_already_done',
    'This Transom already has an owner. Sign in, or ask the owner for an invitation.',
  );

/**
 * Makes the first workspace, its feed and its owner, once in the life of an installation. A second caller waits for
 * the first and then gets `setup_already_done`.
 */
export async function setUpWorkspace(tx: Tx, input: SetUp, now: Date): Promise<{ workspaceId: string; owner: Member }> {
  await tx.raw(`select pg_advisory_xact_lock(hashtext('transom set-up'))`);
  if (await findWorkspace(tx)) throw setupAlreadyDone();
  const workspaceId = newId();
  await tx.run(qb.insertInto('workspace').values({ id: workspaceId, name: input.workspaceName, created_at: now }));
  const epoch = randomBytes(6).toString('base64url');
  await tx.run(qb.insertInto('feed_head').values({ workspace_id: workspaceId, epoch }));
  const { name, passwordHash } = input;
  const email = normalizeEmail(input.email);
  const owner = await addMember(tx, { workspaceId, role: 'owner', name, email, passwordHash, now });
  if (!owner) throw setupAlreadyDone();
  await audit(tx, { workspaceId, memberId: owner.id }, 'workspace.set_up', workspaceId);
  tx.emit(workspaceId, { kind: 'member.changed', member: owner });
  return { workspaceId, owner };
}
