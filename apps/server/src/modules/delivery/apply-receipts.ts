import { shutWindow } from '#modules/conversations';
import type { Tx } from '#platform/db/database';
import { moveAfterReceipts } from './move-after.ts';
import { failureOfReceipt, type Receipt, windowShutCode } from './receipt.ts';
import { conversationsOf, insertReceipts, matchReceipts, type StoredReceipt, takeTurns } from './receipt-store.ts';
import { lockMessages, moveMessages } from './store.ts';

/**
 * Stores receipts, each once, and moves their messages forward. Answers by position whether each was new; one that is
 * known already changes nothing, one whose message is not known waits for it. Meant for intake, inside its transaction
 * and after its messages are written: three statements whatever the number, two more when some message is not known.
 */
export async function applyReceipts(
  tx: Tx,
  workspaceId: string,
  receipts: readonly Receipt[],
  now: Date,
): Promise<boolean[]> {
  const firsts = new Map<string, Receipt>();
  for (const receipt of receipts) if (!firsts.has(keyOf(receipt))) firsts.set(keyOf(receipt), receipt);
  if (firsts.size === 0) return [];
  const stored = await insertReceipts(tx, workspaceId, [...firsts.values()]);
  const fresh = new Set(stored.map(keyOf));

  const byMessage = new Map<string, Receipt[]>();
  for (const row of await withMessages(tx, workspaceId, stored)) {
    const receipt = firsts.get(keyOf(row));
    if (row.messageId && receipt) byMessage.set(row.messageId, [...(byMessage.get(row.messageId) ?? []), receipt]);
  }
  if (byMessage.size > 0) await moveForward(tx, workspaceId, byMessage, now);
  return receipts.map((receipt) => fresh.has(keyOf(receipt)) && firsts.get(keyOf(receipt)) === receipt);
}

/** Those stored, with the message each is about; those without one get a second look, in turn with delivery. */
async function withMessages(
  tx: Tx,
  workspaceId: string,
  stored: readonly StoredReceipt[],
): Promise<readonly StoredReceipt[]> {
  const strays = stored.filter((row) => row.messageId === null);
  if (strays.length === 0) return stored;
  await takeTurns(tx, strays);
  return [...stored, ...(await matchReceipts(tx, workspaceId, strays))];
}

async function moveForward(tx: Tx, workspaceId: string, byMessage: ReadonlyMap<string, Receipt[]>, now: Date) {
  await shutWindows(tx, workspaceId, byMessage, now);
  const standings = await lockMessages(tx, workspaceId, [...byMessage.keys()]);
  const moves = standings.flatMap(({ id, ...standing }) => {
    const move = moveAfterReceipts(standing, byMessage.get(id) ?? []);
    return move ? [{ id, ...move }] : [];
  });
  await moveMessages(tx, workspaceId, moves);
}

/** Before any message is locked: conversations come first everywhere, or intake and delivery could wait for each other. */
async function shutWindows(tx: Tx, workspaceId: string, byMessage: ReadonlyMap<string, Receipt[]>, now: Date) {
  const shutAt = new Map<string, Date>();
  for (const [messageId, receipts] of byMessage) {
    for (const { status, errors, at } of receipts) {
      if (status === 'failed' && failureOfReceipt(errors).code === windowShutCode) shutAt.set(messageId, at);
    }
  }
  if (shutAt.size === 0) return;
  const conversations = await conversationsOf(tx, workspaceId, [...shutAt.keys()]);
  for (const [messageId, conversationId] of conversations) {
    await shutWindow(tx, workspaceId, conversationId, shutAt.get(messageId) ?? now, now);
  }
}

const keyOf = (receipt: { channelId: string; wamid: string; status: string }) =>
  `${receipt.channelId} ${receipt.wamid} ${receipt.status}`;
