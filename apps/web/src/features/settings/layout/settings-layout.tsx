import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useMatch } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/sync/api.ts';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { useIsNarrow } from '@/ui/use-media-query.ts';
import { groups } from './sections.tsx';

/** One for the life of the page, so that going from section to section asks for nothing twice. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal will be the same refusal again; only a server that did not answer is worth asking twice.
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
    },
  },
});

/** Sections at the side; on a phone the list first, then one page with a way back. */
export function SettingsLayout() {
  const { t } = useTranslation('settings');
  const atIndex = useMatch({ from: '/dashboard/settings/', shouldThrow: false }) !== undefined;
  return (
    <div className="flex h-full min-h-0">
      {atIndex ? (
        <main className="flex min-h-0 w-full md:w-auto">
          <SectionList heading="h1" />
        </main>
      ) : (
        <div className="hidden min-h-0 md:flex">
          <SectionList heading="h2" />
        </div>
      )}
      <div className={clsx('min-h-0 min-w-0 flex-1 flex-col', atIndex ? 'hidden md:flex' : 'flex')}>
        <nav aria-label={t('sections')} className="shrink-0 border-line border-b bg-panel md:hidden">
          <Link
            to="/dashboard/settings"
            className="flex h-12 w-fit items-center gap-1 ps-2 pe-4 font-medium text-ink-2"
          >
            <ChevronLeft aria-hidden className="size-5 rtl:rotate-180" />
            {t('back')}
          </Link>
        </nav>
        <QueryClientProvider client={queries}>
          <Outlet />
        </QueryClientProvider>
      </div>
    </div>
  );
}

function SectionList({ heading: Heading }: { heading: 'h1' | 'h2' }) {
  const { t } = useTranslation('settings');
  const isAdmin = useIsAdmin();
  return (
    <nav
      aria-label={t('sections')}
      className="min-h-0 w-full shrink-0 overflow-y-auto border-line bg-panel px-3 py-3.5 md:w-60 md:border-e"
    >
      <Heading className="px-2 pb-2 font-semibold text-lg tracking-[-0.01em]">{t('title')}</Heading>
      {groups.map((group) => (
        <div key={group.name} className="mt-2">
          <p className="px-2 pb-1 font-medium text-ink-3 text-sm">{t(`groups.${group.name}`)}</p>
          <ul className="flex flex-col gap-0.5">
            {group.sections.map(
              ({ to, label, icon, adminOnly }) =>
                (isAdmin || !adminOnly) && (
                  <li key={to}>
                    <Link
                      to={to}
                      className="flex h-9 items-center gap-2.5 rounded-[8px] px-2 text-ink-2 transition-colors duration-100 hover:bg-hover hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:font-medium data-[status=active]:text-accent max-md:h-12 max-md:text-msg [&>svg]:size-4 [&>svg]:shrink-0"
                    >
                      {icon}
                      {t(label)}
                      <ChevronRight aria-hidden className="ms-auto text-ink-3 md:hidden rtl:rotate-180" />
                    </Link>
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** A wide screen opens the first section at once. */
export function SettingsIndex() {
  return useIsNarrow() ? null : <Navigate to="/dashboard/settings/numbers" replace />;
}
