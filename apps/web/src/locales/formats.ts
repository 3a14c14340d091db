import { spoken } from './i18n.ts';
import { formatLocales } from './languages.ts';

const made = new Map<string, Map<object, Intl.DateTimeFormat>>();

/** Writes times in the language the app speaks now. Made once per language and `options`: keep those in a constant. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = formatLocales[spoken()];
  const known = made.get(locale) ?? new Map<object, Intl.DateTimeFormat>();
  made.set(locale, known);
  const format = known.get(options) ?? new Intl.DateTimeFormat(locale, options);
  known.set(options, format);
  return format;
}

/** Numbers and money as the language the app speaks now writes them. */
export const numberFormat = (options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat(formatLocales[spoken()], options);
