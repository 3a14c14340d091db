import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { EmptyState } from '@/ui/empty-state.tsx';

/** Admins see the page; everybody else whom to ask. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation('settings');
  const { me, members } = useSession();
  if (useIsAdmin()) return children;
  const admins = members.filter(({ role }) => role === 'owner' || role === 'admin').slice(0, 3);
  const names = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(admins.map(({ name }) => name));
  return (
    <main className="grid flex-1 place-items-center">
      <EmptyState as="h1" icon={<ShieldCheck />} title={t('askAdmin.title')}>
        <p>{t('askAdmin.text', { workspace: me?.workspace.name })}</p>
        {names && <p>{t('askAdmin.people', { names })}</p>}
      </EmptyState>
    </main>
  );
}
