import type { Contact } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import type { Answer } from '../use-answer.ts';

interface FoundContactsProps {
  answer: Answer<Contact[]>;
  /** Something was typed. */
  asked: boolean;
  /** What was typed can be written to as a number. */
  hasPhone: boolean;
  onRetry: () => void;
}

/** What to say while contacts are looked for, and when there are none to show. */
export function FoundContacts({ answer, asked, hasPhone, onRetry }: FoundContactsProps) {
  const { t } = useTranslation('templates');
  if (answer.state === 'loading') {
    return (
      <div role="status" aria-label={t('new.searching')} className="flex flex-col gap-2">
        <Skeleton className="h-11 w-full" />
        <Skeleton className="h-11 w-full" />
        <Skeleton className="h-11 w-full" />
      </div>
    );
  }
  if (answer.state === 'failed') {
    return (
      <div className="flex flex-wrap items-center gap-2 text-ink-2">
        {t('new.failed')}
        <Button size="sm" onClick={onRetry}>
          {t('new.retry')}
        </Button>
      </div>
    );
  }
  if (answer.value.length > 0 || hasPhone) return null;
  return <p className="text-ink-2">{t(asked ? 'new.none' : 'new.noContacts')}</p>;
}
