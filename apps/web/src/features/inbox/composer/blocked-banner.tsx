import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Why nothing can be written to this contact, and where to change that. */
export function BlockedBanner({ name }: { name: string }) {
  const { t } = useTranslation('inbox');
  return (
    <div
      role="status"
      className="flex gap-3 rounded-[12px] border border-amber-line bg-amber-soft px-3.5 py-2.5 text-ink-2"
    >
      <Ban aria-hidden className="mt-0.5 size-[18px] shrink-0 text-amber" />
      <p className="min-w-0">
        <b className="block font-semibold text-amber">{t('blocked.title', { name })}</b>
        {t('blocked.why', { name })}
      </p>
    </div>
  );
}
