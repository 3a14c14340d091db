import { useTranslation } from 'react-i18next';
import { dateFormat } from '@/locales/formats.ts';

const formats = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  exact: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
const full = { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' } as const;

interface TimeProps {
  /** ISO 8601. */
  value: string;
  format?: keyof typeof formats;
}

/** A moment in the reader's language and zone; the full one on hover. */
export function Time({ value, format = 'dateTime' }: TimeProps) {
  // Drawn again when the language changes.
  useTranslation();
  const at = new Date(value);
  return (
    <time dateTime={value} title={dateFormat(full).format(at)} className="whitespace-nowrap tabular-nums">
      {dateFormat(formats[format]).format(at)}
    </time>
  );
}
