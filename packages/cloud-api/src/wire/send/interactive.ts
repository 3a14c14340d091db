import { z } from 'zod';
import { CarouselInteractive } from './interactive-carousel.ts';
import { CatalogInteractive, ProductInteractive, ProductListInteractive } from './interactive-commerce.ts';
import { areUnique, bodyUpTo, Footer, Header, ShortBody, TextHeader } from './interactive-parts.ts';
import {
  AddressInteractive,
  CallPermissionInteractive,
  ContactRequestInteractive,
  LocationRequestInteractive,
} from './interactive-requests.ts';
import { envelopeFields, Link } from './recipient.ts';

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
  CarouselInteractive,
  AddressInteractive,
  CallPermissionInteractive,
]);
export type Interactive = z.infer<typeof Interactive>;

/** A message with buttons, a list or another thing to tap. */
export const InteractiveMessage = z.object({
  ...envelopeFields,
  type: z.literal('interactive'),
  interactive: Interactive,
});
