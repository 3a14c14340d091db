import { z } from 'zod';
import { areUnique, bodyUpTo, ShortBody } from './interactive-parts.ts';
import { ImageObject, VideoObject } from './media.ts';
import { Link } from './recipient.ts';

const card_index = z.number().int().min(0).max(9);
const MediaHeader = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('image'), image: ImageObject }),
  z.strictObject({ type: z.literal('video'), video: VideoObject }),
]);
const QuickReply = z.strictObject({
  type: z.literal('quick_reply'),
  quick_reply: z.strictObject({ id: z.string().min(1).max(20), title: z.string().min(1).max(20) }),
});
const CardAction = z.union([
  z.strictObject({
    name: z.literal('cta_url'),
    parameters: z.strictObject({ display_text: z.string().min(1).max(20), url: Link }),
  }),
  z.strictObject({ buttons: z.array(QuickReply).min(1).max(2) }),
]);

const MediaCard = z.strictObject({
  card_index,
  type: z.literal('cta_url'),
  header: MediaHeader,
  body: bodyUpTo(160).optional(),
  action: CardAction,
});
const ProductCard = z.strictObject({
  card_index,
  type: z.literal('product'),
  action: z.strictObject({ product_retailer_id: z.string().min(1), catalog_id: z.string().min(1) }),
});
const cardsOf = <Card extends z.ZodType<{ card_index: number }>>(card: Card) =>
  z
    .array(card)
    .min(2)
    .max(10)
    .refine((cards) => areUnique(cards.map((each) => String(each.card_index))), { error: 'Card indexes must differ.' });

/** Two to ten cards to swipe through, all with media or all with products of one catalog; no header, no footer. */
export const CarouselInteractive = z.strictObject({
  type: z.literal('carousel'),
  body: ShortBody,
  action: z.strictObject({ cards: z.union([cardsOf(MediaCard), cardsOf(ProductCard)]) }),
});
