import { i18n } from '@/locales/i18n.ts';
import { ApiError, NetworkError } from './api.ts';

/** What went wrong and what to do about it, as one sentence for people. */
export function errorText(error: unknown): string {
  const t = i18n.getFixedT(null, 'errors');
  if (error instanceof NetworkError) return t('offline');
  if (!(error instanceof ApiError)) return t('unknown', { message: error instanceof Error ? error.message : '' });
  const known = i18n.exists(error.code, { ns: 'errors' });
  const text = known ? t(error.code, { message: error.message }) : t('unknown', { message: error.message });
  const traceable = !known || error.code === 'internal';
  return traceable && error.requestId ? `${text} ${t('requestId', { id: error.requestId })}` : text;
}

/** The words for one field of a form, when the server named that field. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof ApiError && error.details.field === field ? error.message : undefined;
}
