import { i18n, spoken } from '@/locales/i18n.ts';
import { ApiError, NetworkError } from './api.ts';

/** What went wrong and what to do about it, as one sentence for people. */
export function errorText(error: unknown): string {
  const t = i18n.getFixedT(null, 'errors');
  if (error instanceof NetworkError) return t('offline');
  if (!(error instanceof ApiError)) return t('unknown', { message: error instanceof Error ? error.message : '' });
  const text = codeText(error.code, error.message);
  const id = error.details.requestId ?? error.requestId;
  const traceable = !isKnown(error.code) || error.code === 'internal';
  return traceable && typeof id === 'string' ? `${text} ${t('requestId', { id })}` : text;
}

/** What an error code of the server means; one without words here speaks the server's English. */
export function codeText(code: string, message: string): string {
  const t = i18n.getFixedT(null, 'errors');
  return isKnown(code) ? t(code, { message, defaultValue: message }) : t('unknown', { message });
}

const isKnown = (code: string) => i18n.exists(code, { ns: 'errors' });

/** The words for each field of a form the server named, under that field's dotted name. */
export function fieldErrors(error: unknown): Readonly<Record<string, string | undefined>> {
  if (!(error instanceof ApiError)) return {};
  const { issues, field } = error.details;
  const found: Record<string, string> = {};
  if (typeof field === 'string' && field !== '')
    found[field] = spoken() === 'en' ? error.message : codeText(error.code, error.message);
  if (Array.isArray(issues))
    for (const issue of issues)
      if (isIssue(issue)) found[issue.field] ??= spoken() === 'en' ? issue.message : i18n.t('errors:invalid_field');
  return found;
}

function isIssue(value: unknown): value is { field: string; message: string } {
  if (typeof value !== 'object' || value === null || !('field' in value) || !('message' in value)) return false;
  return typeof value.field === 'string' && typeof value.message === 'string';
}
