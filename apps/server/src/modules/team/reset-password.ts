import { hashPassword } from 'better-auth/crypto';
import type { Database } from '#platform/db/database';
import { qb } from '#platform/db/sql';
import { AppError } from '#platform/errors';
import { audit } from './audit.ts';
import { normalizeEmail } from './model.ts';

/**
 * Gives an account a new password and ends its sessions. For a person at the machine, who needs no old password.
 * Throws `not_found` when nobody has this e-mail address.
 */
export async function resetPassword(db: Database, email: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db.withTx(async (tx) => {
    const person = await tx.first(
      qb
        .selectFrom('user')
        .innerJoin('member', 'member.user_id', 'user.id')
        .select(['user.id', 'member.id as memberId', 'member.workspace_id as workspaceId'])
        .where('email', '=', normalizeEmail(email)),
    );
    if (!person) throw new AppError('not_found', 'not_found', `Nobody here has the e-mail address ${email}.`);
    await tx.run(
      qb
        .updateTable('account')
        .set({ password: passwordHash, updatedAt: new Date() })
        .where('userId', '=', person.id)
        .where('providerId', '=', 'credential'),
    );
    await tx.run(qb.deleteFrom('session').where('userId', '=', person.id));
    await audit(tx, { workspaceId: person.workspaceId, memberId: null }, 'password.reset', person.memberId);
  });
}
