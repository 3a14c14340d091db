import { type CannedReply, hasRole, unknownVariables } from '@transom/protocol';
import { AppError, invalidField } from '#platform/errors';
import type { Actor } from '#platform/http/actor';

export interface CannedReplyRow {
  id: string;
  /** Whose own it is; null: the team's. */
  ownerId: string | null;
  shortcut: string;
  text: string;
  updatedAt: Date;
}

export const presentCannedReply = ({ ownerId, updatedAt, ...row }: CannedReplyRow): CannedReply => ({
  ...row,
  shared: ownerId === null,
  updatedAt: updatedAt.toISOString(),
});

/** What the team shares is changed by leads; what is one's own by nobody else. Throws `forbidden`. */
export function requireMayWrite(actor: Pick<Actor, 'role'>, shared: boolean): void {
  if (shared && !hasRole(actor.role, 'lead')) {
    throw new AppError('forbidden', 'forbidden', 'Only leads and admins change what the whole team uses.');
  }
}

/** Throws `invalid_request` for a variable that stands for nothing. */
export function requireKnownVariables(text: string): void {
  const [unknown] = unknownVariables(text);
  if (unknown !== undefined) throw invalidField('text', `There is no variable {{${unknown}}}. Check its spelling.`);
}

export const shortcutTaken = () =>
  new AppError('conflict', 'already_exists', 'There is a canned reply of this name already. Choose another name.', {
    field: 'shortcut',
  });
