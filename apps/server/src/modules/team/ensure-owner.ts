import { hashPassword } from 'better-auth/crypto';
import type { Database } from '#platform/db/database';
import { AppError } from '#platform/errors';
import { findWorkspace, setUpWorkspace } from './set-up-workspace.ts';

/** Makes the workspace and its owner without the set-up page. An installation that has an owner is left as it is. */
export async function ensureOwner(
  db: Database,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<string | null> {
  if (await findWorkspace(db)) return null;
  const passwordHash = await hashPassword(password);
  const name = email.split('@')[0] ?? email;
  try {
    const made = await db.withTx((tx) =>
      setUpWorkspace(tx, { workspaceName: 'My team', name, email, passwordHash }, now),
    );
    return made.workspaceId;
  } catch (error) {
    // Another process that started at the same moment was faster.
    if (error instanceof AppError && error.code === 'setup_already_done') return null;
    throw error;
  }
}
