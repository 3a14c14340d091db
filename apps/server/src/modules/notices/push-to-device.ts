import type { PushPayload } from '@transom/protocol';
import { type Dispatcher, request } from 'undici';
import webPush from 'web-push';
import { findConversation } from '#modules/conversations';
import { presentConversation } from '#modules/presenting';
import { listMembers } from '#modules/team';
import type { Platform } from '#platform/platform';
import { dropDevice, notePush, type PushTarget, readTargets } from './device-store.ts';
import { payloadOf, pushLifeS, topicOf } from './model.ts';
import { pushKeyOf } from './push-key.ts';

export const deviceTask = 'push-device';
export const placeOfSubscription = (deviceId: string): string => `push_device.subscription:${deviceId}`;

const patienceMs = 15_000;

export interface PushHouse extends Pick<Platform, 'db' | 'secrets' | 'clock' | 'log'> {
  publicUrl: string | null;
  /** Reaches private addresses only where that is allowed. */
  dispatcher: Dispatcher;
}

/**
 * Pushes one notice to one browser; without a conversation, a test. A browser that is gone (404, 410) or bound to
 * another key (401, 403) is forgotten; a push service in trouble is an error, so that the job comes again.
 */
export async function pushToDevice(
  house: PushHouse,
  workspaceId: string,
  deviceId: string,
  conversationId: string | null,
): Promise<void> {
  const { db, clock, log } = house;
  const [target] = await readTargets(db, workspaceId, deviceId);
  const payload = target && (await writePayload(house, workspaceId, target, conversationId));
  if (!target || !payload) return;
  const status = await post(house, workspaceId, target, payload, conversationId);
  if (status < 300) {
    await notePush(db, workspaceId, deviceId, clock());
  } else if ([401, 403, 404, 410].includes(status)) {
    await dropDevice(db, workspaceId, deviceId);
  } else if (status === 429 || status >= 500) {
    throw new Error(`the push service answered ${status}`);
  } else {
    log.warn({ status, deviceId }, 'a push service refused a notice');
  }
}

async function writePayload(
  { db, clock }: PushHouse,
  workspaceId: string,
  { settings }: PushTarget,
  conversationId: string | null,
): Promise<PushPayload | null> {
  if (conversationId === null) return { kind: 'test' };
  const row = await findConversation(db, workspaceId, conversationId);
  const conversation = row && presentConversation(row, clock());
  // Read while the job waited.
  return conversation && conversation.unreadCount > 0 ? payloadOf(conversation, settings) : null;
}

async function post(
  { db, secrets, publicUrl, dispatcher }: PushHouse,
  workspaceId: string,
  { id, subscriptionSealed }: PushTarget,
  payload: PushPayload,
  conversationId: string | null,
): Promise<number> {
  const subscription: webPush.PushSubscription = JSON.parse(secrets.open(subscriptionSealed, placeOfSubscription(id)));
  const keys = await pushKeyOf(db, secrets, workspaceId);
  const subject = publicUrl?.startsWith('https:') ? publicUrl : `mailto:${await ownerOf(db, workspaceId)}`;
  const { endpoint, method, headers, body } = webPush.generateRequestDetails(subscription, JSON.stringify(payload), {
    vapidDetails: { subject, ...keys },
    TTL: pushLifeS,
    urgency: 'high',
    ...(conversationId ? { topic: topicOf(conversationId) } : {}),
  });
  const answer = await request(endpoint, {
    method: method === 'POST' ? 'POST' : 'PUT',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body,
    dispatcher,
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
  });
  await answer.body.dump();
  return answer.statusCode;
}

/** Whom a push service may write to when something is wrong with our pushes (RFC 8292, 2.1). */
async function ownerOf(db: PushHouse['db'], workspaceId: string): Promise<string> {
  const members = await listMembers(db, workspaceId);
  return members.find(({ role }) => role === 'owner')?.email ?? '';
}
