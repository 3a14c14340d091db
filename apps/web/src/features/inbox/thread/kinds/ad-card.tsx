import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KindIcon } from '../../message-kind.tsx';
import { OutLink } from './card.tsx';
import { field, textOf, webAddress } from './reading.ts';

/**
 * The ad or post through which a customer came (Meta's `referral`). Its picture would be fetched from Meta's servers by
 * the browser, so only its kind is told.
 */
export function AdCard({ referral }: { referral: unknown }) {
  const { t } = useTranslation('inbox');
  const words = (key: string) => textOf(field(referral, key)).trim();
  const headline = words('headline');
  const body = words('body');
  const greeting = textOf(field(field(referral, 'welcome_message'), 'text')).trim();
  const source = webAddress(field(referral, 'source_url'));
  const media = words('media_type');
  return (
    <div className="mb-1.5 flex w-72 max-w-full gap-2.5 rounded-[8px] bg-ink/5 p-2">
      <span className="grid size-10 shrink-0 place-items-center rounded-sm bg-ink/6 text-ink-3">
        {media === 'image' || media === 'video' ? (
          <KindIcon kind={media} className="size-[18px]" />
        ) : (
          <Megaphone aria-hidden className="size-[18px]" />
        )}
      </span>
      <div className="min-w-0 text-md">
        <p className="text-ink-3 text-xs">
          {words('source_type') === 'post' ? t('marks.fromPost') : t('marks.fromAd')}
        </p>
        {headline !== '' && (
          <p dir="auto" className="wrap-anywhere font-medium">
            {headline}
          </p>
        )}
        {body !== '' && (
          <p dir="auto" className="wrap-anywhere line-clamp-3 text-ink-2">
            {body}
          </p>
        )}
        {greeting !== '' && (
          <p dir="auto" className="wrap-anywhere line-clamp-3 text-ink-3 text-sm">
            {t('marks.greeting', { text: greeting })}
          </p>
        )}
        {source && (
          <p className="truncate text-sm">
            <OutLink href={source.href}>{source.host + source.pathname}</OutLink>
          </p>
        )}
      </div>
    </div>
  );
}
