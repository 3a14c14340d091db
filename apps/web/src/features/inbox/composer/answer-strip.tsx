import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import warnings from '@/locales/en/warnings.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';
import { useServerNow } from '@/sync/clock.ts';
import { Button } from '@/ui/button.tsx';
import type { CrossedAnswer } from './crossed-answer.ts';

addCatalogue('warnings', warnings);

interface AnswerStripProps {
  answer: CrossedAnswer;
  onRead: () => void;
  onSendAnyway: () => void;
  /** Esc: back to the text. */
  onCancel: () => void;
}

/** Somebody else has answered meanwhile. Reading it is the default; nothing has been sent, nothing is lost. */
export function AnswerStrip({ answer, onRead, onSendAnyway, onCancel }: AnswerStripProps) {
  const { t } = useTranslation('warnings');
  const now = useServerNow(null);
  const read = useRef<HTMLButtonElement>(null);
  useEffect(() => read.current?.focus(), []);
  const seconds = Math.max(0, Math.round((now - answer.at) / 1_000));
  const ago =
    seconds < 5
      ? t('answered.justNow')
      : seconds < 60
        ? t('answered.seconds', { count: seconds })
        : t('answered.minutes', { count: Math.floor(seconds / 60) });
  return (
    <div
      role="alert"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-amber-line bg-amber-soft px-3 py-2"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-amber" />
      <p className="min-w-0 flex-1 basis-52">
        <span className="block font-semibold text-amber">
          {t(`answered.${answer.kind}`, { name: answer.name, ago })}
        </span>
        <span dir="auto" className="block truncate text-ink-2">
          {answer.text === '' ? t('answered.kept') : t('answered.quote', { text: answer.text })}
        </span>
      </p>
      <span className="flex shrink-0 gap-2">
        <Button size="sm" onClick={onSendAnyway}>
          {t('answered.sendAnyway')}
        </Button>
        <Button ref={read} size="sm" variant="primary" onClick={onRead}>
          {t('answered.read')}
        </Button>
      </span>
    </div>
  );
}
