import { Forward, ShoppingBag, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ThreadMessage } from '../thread-rows.ts';
import { AdCard } from './ad-card.tsx';
import { CardTitle } from './card.tsx';
import { field, textOf } from './reading.ts';

/** What Meta says beside a message, above its body: group, forwarded, the product it is about, the ad it came from. */
export function Marks({ message: { extras } }: { message: ThreadMessage }) {
  const { t } = useTranslation('inbox');
  if (extras === null) return null;
  const context = field(extras, 'context');
  const often = field(context, 'frequently_forwarded') === true;
  const forwarded = often || field(context, 'forwarded') === true;
  const product = textOf(field(field(context, 'referred_product'), 'product_retailer_id'));
  const inGroup = textOf(field(extras, 'group_id')) !== '';
  const referral = field(extras, 'referral');
  return (
    <>
      {inGroup && <CardTitle icon={<Users aria-hidden />}>{t('marks.group')}</CardTitle>}
      {forwarded && (
        <CardTitle icon={<Forward aria-hidden className="rtl:-scale-x-100" />}>
          {often ? t('marks.forwardedOften') : t('marks.forwarded')}
        </CardTitle>
      )}
      {product !== '' && (
        <p className="mb-1 flex items-center gap-2 rounded-sm bg-ink/5 px-2 py-1.5 text-md">
          <ShoppingBag aria-hidden className="size-4 shrink-0 text-ink-3" />
          <span dir="auto" className="wrap-anywhere min-w-0">
            {t('marks.product', { product })}
          </span>
        </p>
      )}
      {typeof referral === 'object' && referral !== null && <AdCard referral={referral} />}
    </>
  );
}
