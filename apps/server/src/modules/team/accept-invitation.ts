import type { Member } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { qb } from '#platform/db/sql';
import { AppError } from '#platform/errors';
import { audit } from './audit.ts';
import { openInvitation } from './invitations.ts';
import { addMember } from './members.ts';
import { normalizeEmail } from './model.ts';

export interface Acceptance {
  token: string;
  name: string;
  email: string;
  passwordHash: string;
}

/** Makes an account by an invitation link, which is used up by it. */
export async function acceptInvitation(tx: Tx, input: Acceptance, now: Date): Promise<Member> {
  const { id, workspaceId, role } = await openInvitation(tx, input.token, now);
  const { name, passwordHash } = input;
  const member = await addMember(tx, {
    workspaceId,
    role,
    name,
    email: normalizeEmail(input.email),
    passwordHash,
    now,
  });
  if (!member) {
    throw new AppError(
      'conflict',
      'already_exists',
      'There is already an account with this e-mail address. Sign in with it, or join with another address.',
      { field: 'email' },
    );
  }
  await tx.run(
    qb.updateTable('invitation').set({ accepted_at: now }).where('workspace_id', '=', workspaceId).where('id', '=', id),
  );
  await audit(tx, { workspaceId, memberId: member.id }, 'member.joined', member.id, { role, invitationId: id });
  tx.emit(workspaceId, { kind: 'member.changed', member });
  return member;
}
