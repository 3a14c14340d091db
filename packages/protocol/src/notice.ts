import { z } from 'zod';
import { Id, IsoTime } from './common.ts';
import { isTimeZone, noticeRules, noticeTones } from './notice-rules.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM.');
const rule = z.enum(noticeRules);

/** How one person wants to be told of customers' messages. Kept on the server, so that pushes obey it too. */
export const NoticeSettings = z
  .object({
    sound: rule,
    tone: z.enum(noticeTones),
    /** 0 to 1. */
    volume: z.number().min(0).max(1),
    /** Notifications of the browser while the app is open somewhere. */
    desktop: rule,
    /** Pushes to devices on which the app is closed. */
    push: rule,
    /** Whether desktop notifications and pushes quote the message; otherwise they only say who wrote. */
    showText: z.boolean(),
    /** No sound, no notification and no push in these hours. */
    quietHours: z
      .object({
        from: clockTime,
        to: clockTime,
        timeZone: z.string().max(60).refine(isTimeZone, 'This time zone is not known.'),
      })
      .nullable(),
  })
  .meta({ id: 'NoticeSettings' });
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const NoticePatch = NoticeSettings.partial().meta({ id: 'NoticePatch' });
export type NoticePatch = z.infer<typeof NoticePatch>;

export const defaultNoticeSettings: NoticeSettings = {
  sound: 'all',
  tone: 'chime',
  volume: 0.6,
  desktop: 'all',
  push: 'mine',
  showText: false,
  quietHours: null,
};

/** A browser that takes pushes for this person. */
export const PushDevice = z
  .object({ id: Id, name: z.string(), createdAt: IsoTime, lastPushAt: IsoTime.nullable() })
  .meta({ id: 'PushDevice' });
export type PushDevice = z.infer<typeof PushDevice>;

const base64url = z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/, 'This is not base64url.');
/** What `PushSubscription.toJSON()` says in a browser, and what to call that browser. */
export const AddPushDevice = z
  .object({
    name: z.string().trim().min(1).max(80),
    endpoint: z.url({ protocol: /^https?$/ }).max(2_000),
    keys: z.object({ p256dh: base64url.max(200), auth: base64url.max(100) }),
  })
  .meta({ id: 'AddPushDevice' });

/** What a push carries, encrypted for one browser; its service worker puts it into words. */
export type PushPayload =
  | { kind: 'test' }
  | {
      kind: 'message';
      conversationId: string;
      /** Who wrote. */
      name: string;
      unread: number;
      /** The newest message, if the person lets pushes quote and it is the customer's. */
      message: { type: string; text: string } | null;
    };
