import { z } from 'zod';
import { Id, IsoTime, PageQuery, page } from './common.ts';
import { Interactive } from './interactive.ts';
import { Media, SendMedia } from './media.ts';
import { mediaKinds } from './media-rules.ts';
import { maxContactCards, SendContactCard, SendLocation } from './send-cards.ts';

/**
 * Where a message stands. Outbound: scheduled → queued → sending → accepted | unconfirmed → sent → delivered →
 * read → played; `failed` from anything before delivered; `cancelled` from scheduled or queued.
 * Inbound messages are always `delivered`: they reached us.
 */
export const MessageStatus = z.enum([
  'scheduled',
  'queued',
  'sending',
  'accepted',
  'unconfirmed',
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
  'cancelled',
]);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** Why a message failed. `code` is Meta's number as text, or ours; the sentences are ready to show. */
export const MessageError = z
  .object({
    code: z.string(),
    what: z.string(),
    todo: z.string(),
    retryable: z.boolean(),
    details: z.string().nullable(),
  })
  .meta({ id: 'MessageError' });
export type MessageError = z.infer<typeof MessageError>;

export const SenderKind = z.enum(['contact', 'member', 'bot', 'api', 'campaign', 'phone_app', 'system']);
export type SenderKind = z.infer<typeof SenderKind>;
export const Sender = z.object({ kind: SenderKind, id: Id.nullable(), name: z.string().nullable() });
export type Sender = z.infer<typeof Sender>;

/** The quoted message as it was when quoted. `id` is null when the original never reached us. */
export const QuotedMessage = z.object({
  id: Id.nullable(),
  wamid: z.string(),
  direction: z.enum(['inbound', 'outbound']).nullable(),
  type: z.string().nullable(),
  text: z.string().nullable(),
});
export type QuotedMessage = z.infer<typeof QuotedMessage>;

export const Reaction = z.object({ emoji: z.string(), by: z.enum(['contact', 'business']), at: IsoTime });
export type Reaction = z.infer<typeof Reaction>;

/** A wording that an edit replaced, and since when it had stood. */
export const EarlierText = z.object({ text: z.string(), at: IsoTime });
export type EarlierText = z.infer<typeof EarlierText>;

/**
 * How a message waits for its time, in `extras.schedule` of one that was scheduled. Due at the message's `at` while its
 * status is `scheduled`; `setAt` is when it was written.
 */
export const Schedule = z.object({ cancelIfAnswered: z.boolean(), setAt: IsoTime }).meta({ id: 'Schedule' });
export type Schedule = z.infer<typeof Schedule>;

/** Reads the schedule of a message; null when it never was a scheduled one. */
export function scheduleOf({ extras }: { extras: Record<string, unknown> | null }): Schedule | null {
  const found = extras?.schedule;
  if (typeof found !== 'object' || found === null) return null;
  const { cancelIfAnswered, setAt } = found as Partial<Schedule>;
  return { cancelIfAnswered: cancelIfAnswered === true, setAt: setAt ?? '' };
}

/**
 * One message of a thread. `type` is Meta's own word (or the unknown word as it came), `content` Meta's typed body
 * for it, `text` a one-line rendering for previews and search. `extras` is what Meta sent beside the body (`context`,
 * `referral`, `errors`, `group_id` …) or, under `schedule`, how it waits for its time, `edits` the wordings an edit replaced, oldest first. Thread order is (`at`,
 * `arrival`).
 */
export const Message = z
  .object({
    id: Id,
    conversationId: Id,
    direction: z.enum(['inbound', 'outbound']),
    type: z.string(),
    text: z.string(),
    content: z.unknown(),
    /** The file of a message that is one; null for all others. */
    media: Media.nullable(),
    extras: z.record(z.string(), z.unknown()).nullable(),
    status: MessageStatus,
    wamid: z.string().nullable(),
    at: IsoTime,
    arrival: z.number().int(),
    sender: Sender,
    replyTo: QuotedMessage.nullable(),
    reactions: z.array(Reaction),
    editedAt: IsoTime.nullable(),
    edits: z.array(EarlierText),
    deletedAt: IsoTime.nullable(),
    error: MessageError.nullable(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

/** Variables by placeholder: `{"1": "Ana"}` positional, `{"first_name": "Ana"}` named. */
export const TemplateSend = z
  .object({
    name: z.string().min(1).max(512),
    language: z.string().min(2).max(20),
    variables: z.record(z.string(), z.string().max(1024)).default({}),
    /** Variable of a text header; media headers by link or uploaded id. */
    header: z
      .object({ text: z.string().max(60).optional(), mediaId: z.string().optional(), link: z.url().optional() })
      .optional(),
    /** Parameter of each button that takes one, by its zero-based index. */
    buttons: z.record(z.string(), z.string().max(2000)).optional(),
  })
  .meta({ id: 'TemplateSend' });
export type TemplateSend = z.infer<typeof TemplateSend>;

const graphemes = new Intl.Segmenter();
const isEmojiOrNothing = (text: string): boolean =>
  text === '' ||
  (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text) && [...graphemes.segment(text)].length === 1);

/** Longest text body Meta takes (Cloud API, messages/text). */
export const maxTextLength = 4096;

const sendBase = {
  id: Id,
  replyToId: Id.optional(),
  /** Sends it then instead of now. Free words need the service window to be open at that time. */
  scheduleAt: IsoTime.optional(),
  /** For a scheduled message: drop it when the customer writes first. True unless said otherwise. */
  cancelIfAnswered: z.boolean().optional(),
};
/**
 * A message to send into a conversation. `id` is made by the client: the same id again is the same message.
 * Everything but a template needs an open service window (`window_closed` otherwise). A reaction is sent at once and
 * shows on its message, not in the thread; an empty emoji takes it back.
 */
export const SendMessage = z
  .discriminatedUnion('type', [
    z.object({
      ...sendBase,
      type: z.literal('text'),
      text: z.union([
        z.string().trim().min(1).max(maxTextLength),
        z.object({ body: z.string().trim().min(1).max(maxTextLength), preview_url: z.boolean().optional() }),
      ]),
    }),
    z.object({ ...sendBase, type: z.literal('template'), template: TemplateSend }),
    z.object({ ...sendBase, type: z.enum(mediaKinds), media: SendMedia }),
    z.object({ ...sendBase, type: z.literal('interactive'), interactive: Interactive }),
    z.object({ ...sendBase, type: z.literal('location'), location: SendLocation }),
    z.object({
      ...sendBase,
      type: z.literal('contacts'),
      contacts: z.array(SendContactCard).min(1).max(maxContactCards),
    }),
    z.object({
      id: Id,
      type: z.literal('reaction'),
      reaction: z.strictObject({
        messageId: Id,
        emoji: z.string().trim().max(64).refine(isEmojiOrNothing, { error: 'This is not one emoji.' }),
      }),
    }),
  ])
  .meta({ id: 'SendMessage' });
export type SendMessage = z.infer<typeof SendMessage>;

/** What is not named stays. */
export const SchedulePatch = z
  .object({ scheduleAt: IsoTime.optional(), cancelIfAnswered: z.boolean().optional() })
  .meta({ id: 'SchedulePatch' });

/** First contact: a template to a phone number. Joins the thread of that person if there is one. */
export const SendToPhone = z
  .object({ id: Id, channelId: Id, to: z.string().min(4).max(32), type: z.literal('template'), template: TemplateSend })
  .meta({ id: 'SendToPhone' });
export type SendToPhone = z.infer<typeof SendToPhone>;

/** One step in the life of a message: an attempt to hand it to Meta, or a status Meta reported. */
export const LedgerEntry = z
  .object({
    kind: z.enum(['queued', 'attempt', 'receipt']),
    at: IsoTime,
    endedAt: IsoTime.nullable(),
    receivedAt: IsoTime.nullable(),
    outcome: z.string(),
    httpStatus: z.number().int().nullable(),
    code: z.string().nullable(),
    details: z.string().nullable(),
    pricing: z.unknown().nullable(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/**
 * One of three ways into a thread: from the newest message or a `cursor` towards older ones, from `newer` (the
 * `newerCursor` of a page) towards newer ones, or `around` a message, which stands in the middle of the page.
 */
export const MessagesQuery = PageQuery.extend({
  newer: z.string().max(500).optional(),
  around: Id.optional(),
});

/** `newerCursor` is null when nothing newer is there. */
export const MessagesPage = page(Message).extend({ newerCursor: z.string().nullable() });
export type MessagesPage = z.infer<typeof MessagesPage>;
