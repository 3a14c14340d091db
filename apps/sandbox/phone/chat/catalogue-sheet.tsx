import { useEffect, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { mediaAddress } from '../world/api.ts';
import { useWorld } from '../world/context.ts';
import { orderMessage } from '../world/customer-messages.ts';
import { handleFailure } from '../world/handle-failure.ts';
import type { Catalogue, CustomerMessage, Product } from '../world/types.ts';
import { Sheet } from './sheet.tsx';

interface CatalogueSheetProps {
  /** The products a message of the business shows; null is the whole catalogue. */
  only: string[] | null;
  onOrder: (message: CustomerMessage) => void;
  onClose: () => void;
}

const MOST = 99;

/** The business's catalogue with a cart: what is in it goes as one order. */
export function CatalogueSheet({ only, onOrder, onClose }: CatalogueSheetProps) {
  const world = useWorld();
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [note, setNote] = useState('');
  useEffect(() => {
    world.api.catalogue().then(setCatalogue, (error: unknown) => handleFailure(world, error));
  }, [world]);
  if (catalogue === null) return null;
  const named = catalogue.products.filter(({ retailerId }) => only?.includes(retailerId) ?? true);
  const shown = named.length === 0 ? catalogue.products : named;
  const pieces = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = shown.reduce((sum, { retailerId, price }) => sum + price * (counts[retailerId] ?? 0), 0);

  return (
    <Sheet title="Catalogue" onClose={onClose}>
      <ul className="products">
        {shown.map((product) => (
          <ProductRow
            key={product.retailerId}
            product={product}
            count={counts[product.retailerId] ?? 0}
            onCount={(count) => setCounts({ ...counts, [product.retailerId]: Math.min(MOST, Math.max(0, count)) })}
          />
        ))}
      </ul>
      <label className="sheet-field">
        Note to the business
        <input maxLength={500} autoComplete="off" value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button
        type="button"
        className="sheet-send"
        disabled={pieces === 0}
        onClick={() => onOrder(orderMessage(catalogue, counts, note.trim()))}
      >
        {pieces === 0 ? 'Put something in the cart' : `Order ${pieces} for ${say(total, shown[0]?.currency ?? 'EUR')}`}
      </button>
    </Sheet>
  );
}

interface ProductRowProps {
  product: Product;
  count: number;
  onCount: (count: number) => void;
}

function ProductRow({ product, count, onCount }: ProductRowProps) {
  const { name, description, price, currency, pictureId } = product;
  return (
    <li className="product">
      {pictureId === null ? (
        <span className="product-picture">
          <Icon name="cart" size={20} />
        </span>
      ) : (
        <img className="product-picture" src={mediaAddress(pictureId)} alt="" />
      )}
      <span className="product-text">
        <b>{name}</b>
        <small>{description}</small>
        <small>{say(price, currency)}</small>
      </span>
      <fieldset className="stepper" data-on={count > 0 || undefined} aria-label={name}>
        <button
          type="button"
          aria-label={`One less: ${name}`}
          disabled={count === 0}
          onClick={() => onCount(count - 1)}
        >
          −
        </button>
        <output>{count}</output>
        <button type="button" aria-label={`One more: ${name}`} onClick={() => onCount(count + 1)}>
          +
        </button>
      </fieldset>
    </li>
  );
}

function say(amount: number, currency: string): string {
  return amount.toLocaleString('en', { style: 'currency', currency });
}
