import { z } from 'zod';
import { DocumentObject, ImageObject, VideoObject } from './media.ts';
import { envelopeFields } from './recipient.ts';

const parameter_name = z.string().min(1).optional();

/** A value for a placeholder. Named templates need `parameter_name` on each, positional ones go by order. */
export const TemplateParameter = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), parameter_name, text: z.string() }),
  z.strictObject({
    type: z.literal('currency'),
    parameter_name,
    currency: z.strictObject({ fallback_value: z.string(), code: z.string(), amount_1000: z.number() }),
  }),
  z.strictObject({
    type: z.literal('date_time'),
    parameter_name,
    date_time: z.looseObject({ fallback_value: z.string() }),
  }),
  z.strictObject({ type: z.literal('image'), parameter_name, image: ImageObject }),
  z.strictObject({ type: z.literal('video'), parameter_name, video: VideoObject }),
  z.strictObject({ type: z.literal('gif'), parameter_name, gif: VideoObject }),
  z.strictObject({ type: z.literal('document'), parameter_name, document: DocumentObject }),
  z.strictObject({
    type: z.literal('location'),
    location: z.strictObject({
      latitude: z.union([z.number(), z.string()]),
      longitude: z.union([z.number(), z.string()]),
      name: z.string().optional(),
      address: z.string().optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('product'),
    product: z.strictObject({ product_retailer_id: z.string(), catalog_id: z.string() }),
  }),
  z.strictObject({ type: z.literal('payload'), payload: z.string().min(1) }),
  z.strictObject({ type: z.literal('coupon_code'), coupon_code: z.string().min(1).max(20) }),
  z.strictObject({ type: z.literal('action'), action: z.looseObject({}) }),
  z.strictObject({
    type: z.literal('limited_time_offer'),
    limited_time_offer: z.strictObject({ expiration_time_ms: z.number() }),
  }),
]);
export type TemplateParameter = z.infer<typeof TemplateParameter>;

const parameters = z.array(TemplateParameter).optional();
const type = <const Word extends string>(word: Word) =>
  z.preprocess((given) => (typeof given === 'string' ? given.toLowerCase() : given), z.literal(word));

/** Fills the header: text, media, location or product. */
const HeaderComponent = z.strictObject({ type: type('header'), parameters });
/** Fills the placeholders of the body. */
const BodyComponent = z.strictObject({ type: type('body'), parameters });
/** Fills one button; `index` counts from 0. */
const ButtonComponent = z.strictObject({
  type: type('button'),
  sub_type: z.preprocess(
    (given) => (typeof given === 'string' ? given.toLowerCase() : given),
    z.enum(['quick_reply', 'url', 'copy_code', 'catalog', 'mpm', 'flow', 'voice_call', 'phone_number']),
  ),
  index: z.coerce.number().int().min(0).max(9),
  parameters,
});
const LimitedTimeOfferComponent = z.strictObject({ type: type('limited_time_offer'), parameters });
/** The title shown for a link of the message (Meta, templates/tap-target-url-title-override). */
const TapTargetComponent = z.strictObject({
  type: type('tap_target_configuration'),
  parameters: z.array(
    z.strictObject({
      type: z.literal('tap_target_configuration'),
      tap_target_configuration: z.array(z.strictObject({ url: z.string().min(1), title: z.string().min(1) })).min(1),
    }),
  ),
});
const plainComponents = [HeaderComponent, BodyComponent, ButtonComponent, LimitedTimeOfferComponent] as const;
const CarouselComponent = z.strictObject({
  type: type('carousel'),
  cards: z
    .array(z.strictObject({ card_index: z.number().int().min(0), components: z.array(z.union(plainComponents)) }))
    .min(1)
    .max(10),
});

/** One filled part of a template. Meta takes `type` and `sub_type` in either case. */
export const TemplateComponent = z.union([...plainComponents, TapTargetComponent, CarouselComponent]);
export type TemplateComponent = z.infer<typeof TemplateComponent>;

/** An approved template by name and language, with its placeholders filled (Meta, templates). */
export const TemplateObject = z.strictObject({
  name: z.string().min(1).max(512),
  language: z.strictObject({ code: z.string().min(1), policy: z.literal('deterministic').optional() }),
  components: z.array(TemplateComponent).optional(),
});
export type TemplateObject = z.infer<typeof TemplateObject>;

/** The only message that may be sent outside the service window. */
export const TemplateMessage = z.object({
  ...envelopeFields,
  type: z.literal('template'),
  template: TemplateObject,
});
