import { type ContactRecord, type Person, resolvePeople } from '#modules/contacts';
import { joinConversations, notAfter, recordMessages } from '#modules/conversations';
import { applyReceipts } from '#modules/delivery';
import type { Tx } from '#platform/db/database';
import type { AccountItem, Item, MessageItem, ReceiptItem } from './item.ts';
import type { KnownSenders } from './known-senders.ts';
import { logWebhooks } from './log-store.ts';
import { type AccountToRecord, recordAccountItems } from './record-account-items.ts';
import { noOutcome, type Outcome, type Webhook } from './webhook.ts';

/** Some or all items of a webhook, to be stored in one transaction with others. */
export interface Part {
  webhook: Webhook;
  items: readonly Item[];
}

/** Told, before the commit, of the conversations in which customers wrote something new. */
export type TellOfMessages = (tx: Tx, workspaceId: string, conversationIds: readonly string[]) => void;

/**
 * Stores many webhooks in one transaction, set-based: one statement a table whatever their number. Answers by position
 * what became of each; the raw log and its counts are written here too, so they cannot disagree with the tables.
 */
export async function recordWebhooks(
  tx: Tx,
  parts: readonly Part[],
  senders: KnownSenders,
  now: Date,
  tell: TellOfMessages,
): Promise<Outcome[]> {
  const outcomes = parts.map(noOutcome);
  for (const workspaceId of new Set(parts.map((part) => part.webhook.workspaceId))) {
    await recordForWorkspace(tx, workspaceId, parts, outcomes, senders, now, tell);
  }
  return outcomes;
}

interface Placed<T> {
  item: T;
  part: number;
}

async function recordForWorkspace(
  tx: Tx,
  workspaceId: string,
  parts: readonly Part[],
  outcomes: Outcome[],
  senders: KnownSenders,
  now: Date,
  tell: TellOfMessages,
) {
  const messages: Placed<MessageItem>[] = [];
  const receipts: Placed<ReceiptItem>[] = [];
  const accounts: Placed<AccountItem>[] = [];
  const mine: number[] = [];
  parts.forEach(({ webhook, items }, part) => {
    if (webhook.workspaceId !== workspaceId) return;
    mine.push(part);
    for (const item of items) {
      if (item.kind === 'message') messages.push({ item, part });
      else if (item.kind === 'receipt') receipts.push({ item, part });
      else if (item.kind === 'account') accounts.push({ item, part });
      else quarantine(outcomes[part], item.reason);
    }
  });
  const count = (placed: readonly Placed<unknown>[], stored: readonly boolean[]) =>
    placed.forEach(({ part }, i) => {
      const outcome = outcomes[part];
      if (!outcome) return;
      if (stored[i]) outcome.stored += 1;
      else outcome.duplicate += 1;
    });
  const receivedAt = (part: number) => parts[part]?.webhook.receivedAt ?? now;

  const preferences = accounts.map(({ item }) => item.preference?.person ?? null);
  const known = messages.map(({ item }) => senders.find(item.channelId, item.person));
  const strangers = messages.filter((_, i) => known[i] === undefined);
  const contacts = await resolve(tx, workspaceId, strangers, receipts, preferences, now);
  const ofStrangers = contacts.ofMessages;
  let stranger = 0;
  const merged = new Set<number>();
  const recorded = await recordMessages(
    tx,
    workspaceId,
    messages.map(({ item, part }, i) => {
      const conversationId = known[i];
      const at = notAfter(item.at, receivedAt(part));
      if (conversationId) return { ...item, place: { conversationId }, at, mergedFrom: null };
      const from = ofStrangers[stranger++];
      if (from?.wasMerged) merged.add(i);
      return { ...item, place: { contactId: from?.id ?? '' }, at, mergedFrom: from?.origin ?? null };
    }),
    now,
  );
  count(
    messages,
    recorded.map(({ stored }) => stored),
  );
  const written = recorded.filter(({ stored }, i) => stored && isNews(messages[i]?.item));
  tell(tx, workspaceId, [...new Set(written.map(({ conversationId }) => conversationId))]);
  tx.afterCommit(() => {
    messages.forEach(({ item }, i) => {
      const conversationId = recorded[i]?.conversationId;
      // Undoing a merge sends what somebody writes elsewhere from one moment to the next.
      if (!known[i] && conversationId && !merged.has(i)) senders.remember(item.channelId, item.person, conversationId);
    });
  });
  count(
    receipts,
    await applyReceipts(
      tx,
      workspaceId,
      receipts.map(({ item, part }) => ({ ...item, at: notAfter(item.at, receivedAt(part)) })),
      now,
    ),
  );
  const toRecord = accounts.map(
    ({ item, part }, i): AccountToRecord => ({
      ...item,
      saidAt: item.at,
      at: notAfter(item.at, receivedAt(part)),
      contact: contacts.ofPreferences[i] ?? null,
    }),
  );
  count(accounts, await recordAccountItems(tx, workspaceId, toRecord));
  tx.atEnd(() =>
    logWebhooks(
      tx,
      workspaceId,
      mine.flatMap((i) => logEntry(parts[i], outcomes[i])),
    ),
  );
}

/** A customer's own words: no line of the system, no echo of the phone app, nothing that acts on another message. */
const isNews = (item: MessageItem | undefined): boolean => item?.senderKind === 'contact' && item.effect === null;

/** The contacts behind everything in this batch; people that turn out to be one have their threads joined first. */
async function resolve(
  tx: Tx,
  workspaceId: string,
  messages: readonly Placed<MessageItem>[],
  receipts: readonly Placed<ReceiptItem>[],
  preferences: readonly (Person | null)[],
  now: Date,
) {
  const asked = preferences.filter((person) => person !== null);
  const people = [...messages.map(({ item }) => item.person), ...asked];
  const hints = receipts.map(({ item }) => item.hint).filter((hint) => hint !== null);
  if (people.length === 0 && hints.length === 0) return { ofMessages: [], ofPreferences: [] };
  const { contacts, origins, wereMerged, merges } = await resolvePeople(tx, workspaceId, people, now, hints);
  for (const merge of merges) await joinConversations(tx, workspaceId, merge, now);
  const found = contacts.slice(messages.length);
  const ofPreferences = preferences.map((person): ContactRecord | null => (person ? (found.shift() ?? null) : null));
  const ofMessages = contacts
    .slice(0, messages.length)
    .map(({ id }, i) => ({ id, origin: origins[i] ?? null, wasMerged: wereMerged[i] ?? false }));
  return { ofMessages, ofPreferences };
}

function logEntry(part: Part | undefined, outcome: Outcome | undefined) {
  if (!part || !outcome) return [];
  const first = part.items.find((item) => item.kind === 'message' || item.kind === 'receipt');
  const channelId = first && 'channelId' in first ? first.channelId : null;
  return [{ webhook: part.webhook, outcome, items: part.items.length, channelId }];
}

function quarantine(outcome: Outcome | undefined, reason: string) {
  if (!outcome) return;
  outcome.quarantined += 1;
  if (!outcome.reasons.includes(reason)) outcome.reasons.push(reason);
}
