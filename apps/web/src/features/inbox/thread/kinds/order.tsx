import { ShoppingBag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import { Card, CardTitle } from './card.tsx';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';
import { readOrder, sayMoney } from './read-order.ts';
import { placed } from './reading.ts';

/** An order as a bill: its lines, what each comes to, the total, and the customer's note. */
export function OrderView(props: KindProps) {
  const { t } = useTranslation('inbox');
  const { lines, totals, pieces, note } = readOrder(props.message.content);
  if (lines.length === 0) return <Placeholder {...props} />;
  return (
    <Card trailing={note === '' ? props.trailing : null}>
      <CardTitle icon={<ShoppingBag aria-hidden />}>{t('kinds.orderOf', { count: pieces })}</CardTitle>
      <table className="mt-1 w-full text-md tabular-nums">
        <tbody>
          {placed(lines).map(([key, { product, quantity, price, currency }]) => (
            <tr key={key} className="border-ink/10 border-b align-top">
              <td className="py-1 pe-2 text-ink-3">{quantity}&nbsp;×</td>
              <td dir="auto" className="wrap-anywhere w-full py-1 pe-3">
                {product || t('kinds.unnamedProduct')}
                {quantity !== 1 && price !== null && (
                  <span className="block text-ink-3 text-sm">
                    {t('kinds.each', { price: sayMoney(price, currency) })}
                  </span>
                )}
              </td>
              <td className="whitespace-nowrap py-1 text-end">
                {price === null ? '–' : sayMoney(price * quantity, currency)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map(({ currency, sum }) => (
            <tr key={currency} className="font-semibold">
              <td colSpan={2} className="py-1">
                {t('kinds.total')}
              </td>
              <td className="whitespace-nowrap py-1 text-end">{sayMoney(sum, currency)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      {note !== '' && <FormattedText text={note} trailing={props.trailing} />}
    </Card>
  );
}
