import { api } from '@transom/protocol';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { readLedger } from './read-ledger.ts';
import { retryMessage } from './retry-message.ts';
import type { SendingNumbers } from './sending-number.ts';
import { showTyping } from './show-typing.ts';

export function deliveryRoutes(
  mount: Mount,
  { db, clock, log }: Platform,
  numbers: SendingNumbers,
  wake: () => void,
): void {
  mount(api.messages.retry, ({ actor, params }) =>
    db.withTx(async (tx) => {
      tx.afterCommit(wake);
      return retryMessage(tx, actor.workspaceId, params.id, clock());
    }),
  );
  mount(api.messages.ledger, async ({ actor, params }) => ({
    data: await readLedger(db, actor.workspaceId, params.id),
  }));
  mount(api.conversations.typing, async ({ actor, params }) => {
    await showTyping({ db, log, numbers }, actor.workspaceId, params.id);
    return null;
  });
}
