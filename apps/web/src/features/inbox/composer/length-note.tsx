import { useTranslation } from 'react-i18next';
import { maxTextLength } from './send-text.ts';

const from = 200;

/** How much room is left, once it gets tight. */
export function LengthNote({ length }: { length: number }) {
  const { t } = useTranslation('inbox');
  const left = maxTextLength - length;
  if (left > from) return null;
  return left >= 0 ? (
    <span className="text-ink-3 text-sm">{t('composer.left', { count: left })}</span>
  ) : (
    <span role="alert" className="text-red text-sm">
      {t('composer.tooLong', { count: -left })}
    </span>
  );
}
