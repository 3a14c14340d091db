/** Something the business sells. Prices are in whole units of the currency, as an order's are. */
export interface Product {
  retailerId: string;
  name: string;
  description: string;
  price: number;
  currency: string;
  /** A file of the camera roll that shows it. */
  pictureId: string | null;
}

export const CATALOGUE_ID = '209400000000401';

/** The catalogue linked to the sandbox's account. */
export const catalogue: readonly Product[] = [
  product('oak-table-180', 'Oak table, 180 cm', 'Solid oak, oiled, seats six', 499, '900000000000003'),
  product('oak-chair', 'Oak chair', 'Woven seat, matches the table', 89.5),
  product('walnut-bench', 'Walnut bench', '140 cm, for hall or table', 240),
  product('reading-lamp', 'Reading lamp', 'Turned ash, linen shade', 65, '900000000000001'),
  product('wood-oil', 'Wood oil, 500 ml', 'A year of care for one table', 14.9),
];

function product(
  retailerId: string,
  name: string,
  description: string,
  price: number,
  pictureId: string | null = null,
): Product {
  return { retailerId, name, description, price, currency: 'EUR', pictureId };
}
