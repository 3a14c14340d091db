import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';

export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <main className="grid h-full place-items-center">
      <EmptyState
        as="h1"
        icon={<Compass />}
        title={t('notFound.title')}
        action={
          <Link to="/dashboard/inbox" className={buttonClass('primary')}>
            {t('notFound.toInbox')}
          </Link>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </main>
  );
}
