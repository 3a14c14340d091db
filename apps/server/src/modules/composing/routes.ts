import { api } from '@transom/protocol';
import { isWorthRepeating } from '#platform/db/concurrent-change';
import type { Database, Tx } from '#platform/db/database';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { findRecipient } from './find-recipient.ts';
import { sendMessage } from './send-message.ts';
import { sendToPhone } from './send-to-phone.ts';

/** @param wakeDelivery called after each commit that queued a message */
export function composingRoutes(mount: Mount, { db, clock }: Platform, wakeDelivery: () => void): void {
  const queue = <T>(work: (tx: Tx) => Promise<T>) =>
    twice(db, (tx) => {
      tx.afterCommit(wakeDelivery);
      return work(tx);
    });

  mount(api.conversations.send, ({ actor, params, body }) =>
    queue((tx) => sendMessage(tx, actor, params.id, body, clock())),
  );
  mount(api.recipients.find, ({ actor, query }) => findRecipient(db, actor.workspaceId, query.phone));
  mount(api.messages.sendToPhone, ({ actor, body }) => queue((tx) => sendToPhone(tx, actor, body, clock())));
}

/** The same request twice at once: the one that lost the race runs again and finds the other's message. */
async function twice<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.withTx(work);
  } catch (cause) {
    if (!isWorthRepeating(cause)) throw cause;
    return db.withTx(work);
  }
}
