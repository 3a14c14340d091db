import { numberFormat } from '@/locales/formats.ts';
import { field, listOf, numberOf, textOf } from './reading.ts';

interface OrderLine {
  /** The seller's own id of the product: Meta sends no name. */
  product: string;
  quantity: number;
  /** For one piece, in the currency's main unit; null when it was not told. */
  price: number | null;
  currency: string;
}

export interface Order {
  lines: OrderLine[];
  /** One per currency, in order of appearance. */
  totals: { currency: string; sum: number }[];
  pieces: number;
  note: string;
}

/** The body of an `order` message (Meta, webhooks/reference/messages/order), read leniently. */
export function readOrder(content: unknown): Order {
  const lines = listOf(field(content, 'product_items')).map(
    (item): OrderLine => ({
      product: textOf(field(item, 'product_retailer_id')),
      quantity: numberOf(field(item, 'quantity')) ?? 1,
      price: numberOf(field(item, 'item_price')),
      currency: textOf(field(item, 'currency')).toUpperCase(),
    }),
  );
  const sums = new Map<string, number>();
  for (const { price, quantity, currency } of lines) {
    if (price !== null) sums.set(currency, (sums.get(currency) ?? 0) + price * quantity);
  }
  return {
    lines,
    totals: [...sums].map(([currency, sum]) => ({ currency, sum })),
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    note: textOf(field(content, 'text')).trim(),
  };
}

/** Money as people here write it; with a currency no browser knows, the number and Meta's word for it. */
export function sayMoney(amount: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount.toFixed(2)} ${currency}`.trim();
  return numberFormat({ style: 'currency', currency }).format(amount);
}
