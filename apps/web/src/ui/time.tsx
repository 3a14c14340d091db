import { useTranslation } from 'react-i18next';

const formats = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  exact: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

interface TimeProps {
  /** ISO 8601. */
  value: string;
  format?: keyof typeof formats;
}

/** A moment in the reader's language and zone; the full one on hover. */
export function Time({ value, format = 'dateTime' }: TimeProps) {
  const { i18n } = useTranslation();
  const at = new Date(value);
  // English for the whole world: day before month, 24 hours.
  const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(at);
  return (
    <time dateTime={value} title={full} className="whitespace-nowrap tabular-nums">
      {new Intl.DateTimeFormat(locale, formats[format]).format(at)}
    </time>
  );
}
