import { z } from 'zod';
import { DocumentObject, ImageObject, VideoObject } from './media.ts';
import { envelopeFields, Link } from './recipient.ts';

const TextHeader = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(60) });
const Header = z.discriminatedUnion('type', [
  TextHeader,
  z.strictObject({ type: z.literal('image'), image: ImageObject }),
  z.strictObject({ type: z.literal('video'), video: VideoObject }),
  z.strictObject({ type: z.literal('document'), document: DocumentObject }),
]);
const bodyUpTo = (max: number) => z.strictObject({ text: z.string().min(1).max(max) });
const ShortBody = bodyUpTo(1024);
const Footer = z.strictObject({ text: z.string().min(1).max(60) });

function areUnique(values: string[]): boolean {
  return new Set(values).size === values.length;
}

const ReplyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: z.string().min(1).max(256), title: z.string().min(1).max(20) }),
});

/** One to three reply buttons with titles of at most 20 characters, all different. */
const ButtonInteractive = z.strictObject({
  type: z.literal('button'),
  header: Header.optional(),
  body: ShortBody,
  footer: Footer.optional(),
  action: z.strictObject({
    buttons: z
      .array(ReplyButton)
      .min(1)
      .max(3)
      .refine((buttons) => areUnique(buttons.map((button) => button.reply.title)), {
        error: 'Button titles must differ.',
      })
      .refine((buttons) => areUnique(buttons.map((button) => button.reply.id)), { error: 'Button ids must differ.' }),
  }),
});

const ListRow = z.strictObject({
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(24),
  description: z.string().max(72).optional(),
});

/** At most ten rows over all sections; a section needs a title when there are several. */
const ListInteractive = z.strictObject({
  type: z.literal('list'),
  header: TextHeader.optional(),
  body: bodyUpTo(4096),
  footer: Footer.optional(),
  action: z.strictObject({
    button: z.string().min(1).max(20),
    sections: z
      .array(z.strictObject({ title: z.string().min(1).max(24).optional(), rows: z.array(ListRow).min(1) }))
      .min(1)
      .max(10)
      .refine((sections) => sections.flatMap((section) => section.rows).length <= 10, {
        error: 'A list has at most 10 rows.',
      })
      .refine((sections) => sections.length === 1 || sections.every((section) => section.title !== undefined), {
        error: 'Every section needs a title when there are several.',
      })
      .refine((sections) => areUnique(sections.flatMap((section) => section.rows.map((row) => row.id))), {
        error: 'Row ids must differ.',
      }),
  }),
});

/** One button that opens a web address. */
const CtaUrlInteractive = z.strictObject({
  type: z.literal('cta_url'),
  header: Header.optional(),
  body: ShortBody,
  footer: Footer.optional(),
  action: z.strictObject({
    name: z.literal('cta_url'),
    parameters: z.strictObject({ display_text: z.string().min(1).max(20), url: Link }),
  }),
});

/** Asks for a location; the answer is an ordinary location message with a context. */
const LocationRequestInteractive = z.strictObject({
  type: z.literal('location_request_message'),
  body: ShortBody,
  action: z.strictObject({ name: z.literal('send_location') }),
});

/** Asks for the phone; the answer is a contacts message with `origin: contact_request`. Meta's docs use both names. */
const ContactRequestInteractive = z.strictObject({
  type: z.enum(['request_contact_info', 'contact_request']),
  body: ShortBody,
  action: z.strictObject({ name: z.enum(['request_contact_info', 'contact_request']) }),
});

/** One product of a catalog. */
const ProductInteractive = z.strictObject({
  type: z.literal('product'),
  body: ShortBody.optional(),
  footer: Footer.optional(),
  action: z.strictObject({ catalog_id: z.string().min(1), product_retailer_id: z.string().min(1) }),
});

/** Up to 30 products of a catalog in at most 10 sections, under a text header. */
const ProductListInteractive = z.strictObject({
  type: z.literal('product_list'),
  header: TextHeader,
  body: ShortBody,
  footer: Footer.optional(),
  action: z.strictObject({
    catalog_id: z.string().min(1),
    sections: z
      .array(
        z.strictObject({
          title: z.string().min(1).max(24).optional(),
          product_items: z.array(z.strictObject({ product_retailer_id: z.string().min(1) })).min(1),
        }),
      )
      .min(1)
      .max(10)
      .refine((sections) => sections.flatMap((section) => section.product_items).length <= 30, {
        error: 'A product list has at most 30 products.',
      }),
  }),
});

/** The whole catalog behind one button. */
const CatalogInteractive = z.strictObject({
  type: z.literal('catalog_message'),
  body: ShortBody,
  footer: Footer.optional(),
  action: z.strictObject({
    name: z.literal('catalog_message'),
    parameters: z.strictObject({ thumbnail_product_retailer_id: z.string().min(1) }).optional(),
  }),
});

/** Opens a Flow. `flow_token` comes back in the answer. */
const FlowInteractive = z.strictObject({
  type: z.literal('flow'),
  header: Header.optional(),
  body: ShortBody,
  footer: Footer.optional(),
  action: z.strictObject({
    name: z.literal('flow'),
    parameters: z
      .strictObject({
        flow_message_version: z.union([z.literal('3'), z.literal(3)]),
        flow_id: z.string().min(1).optional(),
        flow_name: z.string().min(1).optional(),
        flow_cta: z.string().min(1).max(20),
        flow_token: z.string().optional(),
        mode: z.enum(['published', 'draft']).optional(),
        flow_action: z.enum(['navigate', 'data_exchange']).optional(),
        flow_action_payload: z.looseObject({ screen: z.string().optional() }).optional(),
      })
      .refine((flow) => (flow.flow_id === undefined) !== (flow.flow_name === undefined), {
        error: 'Give either flow_id or flow_name.',
      }),
  }),
});

/** What may stand in `interactive` (Meta, messages/interactive-*, catalogs, flows). */
export const Interactive = z.discriminatedUnion('type', [
  ButtonInteractive,
  ListInteractive,
  CtaUrlInteractive,
  LocationRequestInteractive,
  ContactRequestInteractive,
  ProductInteractive,
  ProductListInteractive,
  CatalogInteractive,
  FlowInteractive,
]);
export type Interactive = z.infer<typeof Interactive>;

/** A message with buttons, a list or another thing to tap. */
export const InteractiveMessage = z.object({
  ...envelopeFields,
  type: z.literal('interactive'),
  interactive: Interactive,
});
