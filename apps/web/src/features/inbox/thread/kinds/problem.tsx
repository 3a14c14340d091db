import { useTranslation } from 'react-i18next';
import type { ThreadMessage } from '../thread-rows.ts';
import { field, listOf, numberOf } from './reading.ts';

const explained = [131051, 131052, 131060] as const;
type Explained = (typeof explained)[number];

/**
 * The code of the error Meta sent in place of a part of the message, if it is one that can be said in plain words:
 * 131051 a kind Meta does not pass on, 131052 a file it could not fetch, 131060 a message that is not available (Meta,
 * support/error-codes). A message without a body has its errors in `content`.
 */
export function problemCode({ extras, content }: Pick<ThreadMessage, 'extras' | 'content'>): Explained | null {
  const errors = [...listOf(field(extras, 'errors')), ...listOf(field(content, 'errors'))];
  const codes = errors.map((error) => numberOf(field(error, 'code')));
  return explained.find((code) => codes.includes(code)) ?? null;
}

/** What went wrong with a customer's message, and what to ask of them. */
export function Problem({ message }: { message: ThreadMessage }) {
  const { t } = useTranslation('inbox');
  const code = problemCode(message);
  return code === null ? null : <span className="block max-w-80 text-ink-2 text-sm">{t(`problem.${code}`)}</span>;
}
