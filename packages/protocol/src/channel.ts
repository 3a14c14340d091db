import { z } from 'zod';
import { Id, IsoTime } from './common.ts';

/** One step of connecting a number. `todo` is a plain sentence, empty when the step passed. */
export const ChannelCheck = z
  .object({
    name: z.enum(['token', 'phone_number', 'business_account', 'subscription', 'callback_url', 'first_webhook']),
    state: z.enum(['ok', 'failed', 'waiting']),
    todo: z.string(),
    at: IsoTime,
  })
  .meta({ id: 'ChannelCheck' });
export type ChannelCheck = z.infer<typeof ChannelCheck>;

/** A connected WhatsApp number. Secrets go in and never come out. */
export const Channel = z
  .object({
    id: Id,
    name: z.string(),
    phoneNumberId: z.string(),
    wabaId: z.string(),
    displayPhoneNumber: z.string().nullable(),
    sandbox: z.boolean(),
    webhookPath: z.string(),
    /** The address to give Meta: `PUBLIC_URL` + `webhookPath`. */
    callbackUrl: z.string(),
    /** Paused numbers queue and send nothing; `pausedReason` says why in words. */
    paused: z.boolean(),
    pausedReason: z.string().nullable(),
    qualityRating: z.string().nullable(),
    messagingLimit: z.string().nullable(),
    checks: z.array(ChannelCheck),
    firstWebhookAt: IsoTime.nullable(),
    createdAt: IsoTime,
  })
  .meta({ id: 'Channel' });
export type Channel = z.infer<typeof Channel>;

const digits = z
  .string()
  .trim()
  .regex(/^\d{5,20}$/, 'Copy the digits only, as shown in the Meta dashboard.');
export const ConnectChannel = z
  .object({
    name: z.string().trim().min(1).max(100),
    phoneNumberId: digits,
    wabaId: digits,
    accessToken: z.string().trim().min(1).max(2000),
    appSecret: z.string().trim().min(1).max(500),
    verifyToken: z.string().trim().min(1).max(500),
    /** Any http(s) address, without a version. Default: https://graph.facebook.com */
    graphBaseUrl: z.url({ protocol: /^https?$/ }).optional(),
  })
  .meta({ id: 'ConnectChannel' });
export type ConnectChannel = z.infer<typeof ConnectChannel>;

/** Change of an existing number: a fresh token, another name, resume after a pause. */
export const ChannelPatch = z
  .object({
    name: z.string().trim().min(1).max(100),
    accessToken: z.string().trim().min(1).max(2000),
    paused: z.boolean(),
  })
  .partial()
  .meta({ id: 'ChannelPatch' });
