import { randomBytes } from 'node:crypto';
import type { Channel, ChannelCheck } from '@transom/protocol';

export const metaGraphUrl = 'https://graph.facebook.com';

/** The last part of a webhook address: stands for one Meta app in one workspace, and tells strangers nothing. */
export const newAppKey = (): string => randomBytes(12).toString('base64url');
export const webhookPath = (appKey: string): string => `/webhooks/whatsapp/${appKey}`;

/** Where each secret lives; see SecretBox. */
export const places = {
  accessToken: (channelId: string) => `channel.access_token:${channelId}`,
  verifyToken: (channelId: string) => `channel.verify_token:${channelId}`,
  appSecret: (appId: string) => `meta_app.app_secret:${appId}`,
};

/** A number as it is stored, with the key of its Meta app. */
export interface ChannelRow {
  id: string;
  workspaceId: string;
  appId: string;
  appKey: string;
  name: string;
  phoneNumberId: string;
  wabaId: string;
  displayPhoneNumber: string | null;
  sandbox: boolean;
  /** Null for the sandbox, whose address is derived at each start. */
  graphBaseUrl: string | null;
  accessTokenSealed: string;
  verifyTokenSealed: string;
  throughput: number;
  pausedAt: Date | null;
  pausedReason: string | null;
  qualityRating: string | null;
  messagingLimit: string | null;
  checks: ChannelCheck[];
  firstWebhookAt: Date | null;
  createdAt: Date;
}

/** A number as the API shows it: no secret, and the callback address people give to Meta. */
export function presentChannel(row: ChannelRow, origin: string): Channel {
  const { id, name, phoneNumberId, wabaId, displayPhoneNumber, sandbox, pausedReason, qualityRating } = row;
  const path = webhookPath(row.appKey);
  return {
    id,
    name,
    phoneNumberId,
    wabaId,
    displayPhoneNumber,
    sandbox,
    webhookPath: path,
    callbackUrl: origin + path,
    paused: row.pausedAt !== null,
    pausedReason,
    qualityRating,
    messagingLimit: row.messagingLimit,
    checks: row.checks,
    firstWebhookAt: row.firstWebhookAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A pause with a reason was made by Transom itself and ends with its cause; one without was made by a person. */
export const isPausedByHouse = (row: ChannelRow): boolean => row.pausedAt !== null && row.pausedReason !== null;

/** Messages a second by Meta's throughput level (Cloud API, throughput). */
export const throughputOf = (level: string | null | undefined): number | null =>
  level === 'HIGH' ? 1000 : level === 'STANDARD' ? 80 : null;
