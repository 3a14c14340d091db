import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { Button, buttonClass } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';

/**
 * What is left when a page throws: plain words, the reason for whoever is asked, and two ways out. Both load the page
 * anew: code that failed to arrive is not asked for twice by the same page.
 */
export function Crash({ error }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const { t: common } = useTranslation('common');
  return (
    <main role="alert" className="grid h-full place-items-center">
      <EmptyState
        as="h1"
        icon={<Unplug />}
        title={t('crash.title')}
        action={
          <>
            <Link to="/dashboard/inbox" reloadDocument className={buttonClass()}>
              {t('notFound.toInbox')}
            </Link>
            <Button variant="primary" onClick={() => location.reload()}>
              {common('retry')}
            </Button>
          </>
        }
      >
        <p>{t('crash.text')}</p>
        <details className="mt-2 text-ink-3 text-sm">
          <summary>{t('crash.details')}</summary>
          <p className="mt-1 break-words">{errorText(error)}</p>
        </details>
      </EmptyState>
    </main>
  );
}
