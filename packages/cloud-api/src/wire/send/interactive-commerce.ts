import { z } from 'zod';
import { Footer, ShortBody, TextHeader } from './interactive-parts.ts';

/** One product of a catalog. */
export const ProductInteractive = z.strictObject({
  type: z.literal('product'),
  body: ShortBody.optional(),
  footer: Footer.optional(),
  action: z.strictObject({ catalog_id: z.string().min(1), product_retailer_id: z.string().min(1) }),
});

/** Up to 30 products of a catalog in at most 10 sections, under a text header. */
export const ProductListInteractive = z.strictObject({
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
export const CatalogInteractive = z.strictObject({
  type: z.literal('catalog_message'),
  body: ShortBody,
  footer: Footer.optional(),
  action: z.strictObject({
    name: z.literal('catalog_message'),
    parameters: z.strictObject({ thumbnail_product_retailer_id: z.string().min(1) }).optional(),
  }),
});
