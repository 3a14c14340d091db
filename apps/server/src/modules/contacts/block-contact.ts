import type { BlockTarget } from '@transom/cloud-api/client';
import { CloudApiError, explain } from '@transom/cloud-api/errors';
import type { Contact } from '@transom/protocol';
import type { Channels } from '#modules/channels';
import { audit } from '#modules/team';
import type { Database } from '#platform/db/database';
import { AppError, notFound } from '#platform/errors';
import { type ContactRecord, presentContact } from './model.ts';
import { findContact, lockContact } from './store.ts';

/** What Meta says when a person did not write in the last 24 hours (block-users). */
const notLately = new Set([131047, 139100]);

/**
 * Blocks or unblocks a contact at Meta, on every number they have a conversation with. Meta is asked before anything is
 * written; one number that took it is enough. Throws `meta_refused` or `meta_unreachable` when none did.
 */
export async function blockContact(
  { db, channels, clock }: { db: Database; channels: Channels; clock: () => Date },
  actor: { workspaceId: string; memberId: string },
  id: string,
  blocked: boolean,
): Promise<Contact> {
  const { workspaceId } = actor;
  const contact = await findContact(db, workspaceId, id);
  if (!contact) throw notFound('contact');
  if ((contact.blockedAt !== null) === blocked) return presentContact(contact);
  await tellMeta({ db, channels }, workspaceId, contact, blocked);
  return db.withTx(async (tx) => {
    const held = await lockContact(tx, workspaceId, id);
    if (!held) throw notFound('contact');
    const next: ContactRecord = { ...held, blockedAt: blocked ? clock() : null };
    await tx.raw('update contact set blocked_at = $3 where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
      next.blockedAt,
    ]);
    await audit(tx, actor, blocked ? 'contact.blocked' : 'contact.unblocked', id);
    const changed = presentContact(next);
    tx.emit(workspaceId, { kind: 'contact.changed', contact: changed });
    return changed;
  });
}

async function tellMeta(
  { db, channels }: { db: Database; channels: Channels },
  workspaceId: string,
  contact: ContactRecord,
  blocked: boolean,
): Promise<void> {
  const numbers = await db.raw<{ channelId: string }>(
    `select channel_id as "channelId" from conversation where workspace_id = $1 and contact_id = $2`,
    [workspaceId, contact.id],
  );
  const phone = contact.waId ?? contact.phone;
  const who: BlockTarget = phone ? { user: `+${phone}` } : { user_id: contact.userId ?? '' };
  const answers = await Promise.allSettled(
    numbers.map(async ({ channelId }) => {
      const number = await channels.openChannel(db, workspaceId, channelId);
      await number.api.setBlocked(number.phoneNumberId, who, blocked);
    }),
  );
  if (answers.some(({ status }) => status === 'fulfilled')) return;
  const refused = answers.find((answer) => answer.status === 'rejected');
  throw asRefusal(refused?.reason);
}

function asRefusal(error: unknown): unknown {
  const lately = 'WhatsApp lets a business block only people who wrote to it in the last 24 hours.';
  if (error === undefined) return new AppError('rule', 'meta_refused', lately);
  if (!(error instanceof CloudApiError)) return error;
  const { code } = error;
  if (error.reached !== 'answered' || code === null) {
    return new AppError('upstream', 'meta_unreachable', 'Meta does not answer right now. Try again in a moment.');
  }
  if (notLately.has(code)) return new AppError('rule', 'meta_refused', lately, { metaCode: code });
  const { what, todo } = explain(code);
  return new AppError('upstream', 'meta_refused', `${what} ${todo}`, { metaCode: code });
}
