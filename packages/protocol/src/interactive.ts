import { z } from 'zod';

const words = z.strictObject({ text: z.string() });
const header = z.strictObject({ type: z.literal('text'), text: z.string() }).optional();

/**
 * What a business may ask with something to tap, in Meta's own form (messages/interactive-*). Only the shape is checked
 * here; how much fits is in `interactive-rules.ts`, whose problems have codes of their own.
 */
export const Interactive = z
  .discriminatedUnion('type', [
    /** One to three reply buttons. */
    z.strictObject({
      type: z.literal('button'),
      header,
      body: words,
      footer: words.optional(),
      action: z.strictObject({
        buttons: z.array(
          z.strictObject({
            type: z.literal('reply'),
            reply: z.strictObject({ id: z.string(), title: z.string() }),
          }),
        ),
      }),
    }),
    /** A button that opens a list of at most ten rows. */
    z.strictObject({
      type: z.literal('list'),
      header,
      body: words,
      footer: words.optional(),
      action: z.strictObject({
        button: z.string(),
        sections: z.array(
          z.strictObject({
            title: z.string().optional(),
            rows: z.array(z.strictObject({ id: z.string(), title: z.string(), description: z.string().optional() })),
          }),
        ),
      }),
    }),
    /** A button that opens a web address. */
    z.strictObject({
      type: z.literal('cta_url'),
      header,
      body: words,
      footer: words.optional(),
      action: z.strictObject({
        name: z.literal('cta_url'),
        parameters: z.strictObject({ display_text: z.string(), url: z.string() }),
      }),
    }),
    /** Asks where the customer is; the answer is an ordinary location. */
    z.strictObject({
      type: z.literal('location_request_message'),
      body: words,
      action: z.strictObject({ name: z.literal('send_location') }),
    }),
  ])
  .meta({ id: 'Interactive' });
export type Interactive = z.infer<typeof Interactive>;
