import { previewOf, type QuotedMessage } from '@transom/protocol';
import { fileOf, wantMedia } from '#modules/media';
import { ConcurrentChange } from '#platform/db/concurrent-change';
import type { Tx } from '#platform/db/database';
import { newId } from '#platform/ids';
import { applyEffect, type Effect } from './apply-effect.ts';
import { serviceWindowMs } from './model.ts';
import {
  addConversations,
  type Bump,
  bumpConversations,
  findPlaces,
  findTargets,
  insertMessages,
  markMergedFrom,
  type NewMessage,
  type Place,
  rewritePreview,
  type TargetRow,
} from './store.ts';

/** A message that reached us through Meta: from a customer, from the phone app, or a line of the system. */
export interface ArrivedMessage {
  id: string;
  channelId: string;
  /** Where it belongs: the conversation if it is known, else the contact, whose conversation is found or opened. */
  place: { conversationId: string } | { contactId: string };
  senderKind: 'contact' | 'phone_app' | 'system';
  wamid: string;
  type: string;
  text: string;
  content: unknown;
  extras: Record<string, unknown> | null;
  /** Meta's clock, never later than the receipt. */
  at: Date;
  opensWindow: boolean;
  quotedWamid: string | null;
  effect: Effect | null;
  /** The contact it is from but for a merge; see `Resolved.origins`. */
  mergedFrom?: string | null;
}

/**
 * Stores messages and brings their conversations up to date, set-based. Answers by position whether each was new and
 * where it stands; a message known already (Meta redelivers) changes nothing.
 *
 * Throws ConcurrentChange when another process opened one of the conversations in the meantime.
 */
export async function recordMessages(
  tx: Tx,
  workspaceId: string,
  arrived: readonly ArrivedMessage[],
  now: Date,
): Promise<{ stored: boolean; conversationId: string }[]> {
  const conversationIds = await openPlaces(tx, workspaceId, arrived, now);
  const targets = await readTargets(tx, workspaceId, arrived);

  const rows = arrived.map((item, i): NewMessage => {
    const conversationId = conversationIds[i] ?? '';
    const quoted = item.quotedWamid ? targets.get(targetKey(item.channelId, item.quotedWamid)) : undefined;
    const target = item.effect ? targets.get(targetKey(item.channelId, item.effect.targetWamid)) : undefined;
    return {
      id: item.id,
      conversation_id: conversationId,
      channel_id: item.channelId,
      direction: item.senderKind === 'phone_app' ? 'outbound' : 'inbound',
      type: item.type,
      text: item.text,
      content: item.content,
      media_id: item.senderKind !== 'system' && fileOf(item) ? item.id : null,
      extras: item.extras,
      status: item.senderKind === 'phone_app' ? 'sent' : 'delivered',
      wamid: item.wamid,
      at: item.at,
      sender_kind: item.senderKind,
      sender_id: null,
      sender_name: null,
      reply_to: item.quotedWamid ? quote(item.quotedWamid, quoted) : null,
      applied_to: target?.id ?? null,
    };
  });
  const stored = new Set((await insertMessages(tx, workspaceId, rows)).map((row) => row.id));
  const answer = rows.map((row) => ({ stored: stored.has(row.id), conversationId: row.conversation_id }));
  if (stored.size === 0) return answer;

  const marked = arrived.filter((item) => item.mergedFrom && stored.has(item.id));
  if (marked.length > 0) await markMergedFrom(tx, workspaceId, marked);

  await wantMedia(
    tx,
    workspaceId,
    arrived.filter((item, i) => stored.has(item.id) && rows[i]?.media_id),
    now,
  );

  const bumps = new Map<string, Bump>();
  let effects = false;
  arrived.forEach((item, i) => {
    const row = rows[i];
    if (!row || !stored.has(item.id)) return;
    addToBump(bumps, item, row, lineFor(item, row, targets));
    if (row.applied_to) effects = true;
  });
  const bump = () => bumpConversations(tx, workspaceId, [...bumps.values()]);
  // An effect may rewrite the preview that the bump puts there.
  if (effects) await bump();
  else tx.atEnd(bump);
  await announce(tx, workspaceId, arrived, rows, stored);
  return answer;
}

async function announce(
  tx: Tx,
  workspaceId: string,
  arrived: readonly ArrivedMessage[],
  rows: readonly NewMessage[],
  stored: ReadonlySet<string>,
) {
  for (const [i, item] of arrived.entries()) {
    const row = rows[i];
    if (!row || !stored.has(item.id)) continue;
    if (row.applied_to && item.effect) {
      const changed = await applyEffect(tx, workspaceId, row.applied_to, item.effect, item.at);
      if (changed) await rewritePreview(tx, workspaceId, changed, previewOf(changed));
      tx.emitReference(workspaceId, { ref: 'conversation.changed', id: row.conversation_id });
    } else {
      tx.emitReference(workspaceId, { ref: 'message.added', id: row.id });
    }
  }
}

/** The conversation of every item, by position; those that do not exist yet are opened. */
async function openPlaces(
  tx: Tx,
  workspaceId: string,
  arrived: readonly ArrivedMessage[],
  now: Date,
): Promise<string[]> {
  const places = new Map<string, Place>();
  for (const { channelId, place } of arrived) {
    if ('contactId' in place)
      places.set(placeKey(channelId, place.contactId), { channelId, contactId: place.contactId });
  }
  const ids = new Map<string, string>();
  if (places.size > 0) {
    for (const found of await findPlaces(tx, workspaceId, [...places.values()])) {
      ids.set(placeKey(found.channelId, found.contactId), found.id);
    }
    const missing = [...places].filter(([key]) => !ids.has(key)).map(([, place]) => ({ ...place, id: newId() }));
    if (missing.length > 0) {
      const opened = await addConversations(tx, workspaceId, missing, now);
      if (opened < missing.length) throw new ConcurrentChange('a conversation was opened by another process');
      for (const place of missing) ids.set(placeKey(place.channelId, place.contactId), place.id);
    }
  }
  return arrived.map(({ channelId, place }) =>
    'contactId' in place ? (ids.get(placeKey(channelId, place.contactId)) ?? '') : place.conversationId,
  );
}

/** The messages that items quote or act on: from the database, or earlier in this very batch. */
async function readTargets(tx: Tx, workspaceId: string, arrived: readonly ArrivedMessage[]) {
  const wanted = arrived.flatMap((item) =>
    [item.quotedWamid, item.effect?.targetWamid ?? null]
      .filter((wamid) => wamid !== null)
      .map((wamid) => ({ channelId: item.channelId, wamid })),
  );
  const targets = new Map<string, Pick<TargetRow, 'id' | 'direction' | 'type' | 'text'>>();
  if (wanted.length === 0) return targets;
  for (const item of arrived) {
    const direction = item.senderKind === 'phone_app' ? 'outbound' : 'inbound';
    targets.set(targetKey(item.channelId, item.wamid), { id: item.id, direction, type: item.type, text: item.text });
  }
  for (const row of await findTargets(tx, workspaceId, wanted)) targets.set(targetKey(row.channelId, row.wamid), row);
  return targets;
}

function addToBump(bumps: Map<string, Bump>, item: ArrivedMessage, row: NewMessage, line: string) {
  const fromCustomer = item.senderKind === 'contact';
  // An edit, a deletion or a reaction taken back is seen where it took effect; it is no news for the list.
  const isNews = !row.applied_to || (item.effect?.kind === 'reaction' && item.effect.emoji !== null);
  const bump = bumps.get(row.conversation_id) ?? { ...emptyBump, id: row.conversation_id };
  bumps.set(bump.id, bump);
  if (item.senderKind === 'phone_app') bump.team_takes_turn = true;
  if (!isNews) return;
  if (fromCustomer) {
    bump.unread += 1;
    bump.reopen = true;
  }
  if (!bump.at || item.at >= bump.at) {
    bump.message_id = row.id;
    bump.at = item.at;
    bump.text = line;
    bump.type = row.type;
    bump.direction = row.direction;
    bump.sender_kind = row.sender_kind;
  }
  if (fromCustomer && (!bump.customer_at || item.at >= bump.customer_at)) {
    bump.customer_at = item.at;
    bump.customer_wamid = item.wamid;
  }
  const expiresAt = new Date(item.at.getTime() + serviceWindowMs);
  if (item.opensWindow && (!bump.window_expires_at || expiresAt > bump.window_expires_at))
    bump.window_expires_at = expiresAt;
}

/** What the list says of a message. A reaction names what it is about: the emoji, then on the next line those words. */
function lineFor(
  { channelId, effect }: ArrivedMessage,
  row: NewMessage,
  targets: ReadonlyMap<string, Pick<TargetRow, 'text'>>,
): string {
  if (effect?.kind !== 'reaction' || effect.emoji === null) return row.text;
  const about = targets.get(targetKey(channelId, effect.targetWamid))?.text ?? '';
  return about === '' ? effect.emoji : `${effect.emoji}\n${about}`;
}

const emptyBump: Omit<Bump, 'id'> = {
  unread: 0,
  message_id: null,
  at: null,
  text: null,
  type: null,
  direction: null,
  sender_kind: null,
  customer_at: null,
  customer_wamid: null,
  window_expires_at: null,
  reopen: false,
  team_takes_turn: false,
};

const placeKey = (channelId: string, contactId: string) => `${channelId} ${contactId}`;
const targetKey = (channelId: string, wamid: string) => `${channelId} ${wamid}`;

const quote = (
  wamid: string,
  target: Pick<TargetRow, 'id' | 'direction' | 'type' | 'text'> | undefined,
): QuotedMessage => ({
  id: target?.id ?? null,
  wamid,
  direction: target?.direction ?? null,
  type: target?.type ?? null,
  text: target?.text ?? null,
});
