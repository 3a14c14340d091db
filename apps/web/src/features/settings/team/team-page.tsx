import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';
import { CardList } from '@/ui/card.tsx';
import { Chip } from '@/ui/chip.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';
import { RowSkeletons } from '../layout/row-skeletons.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { OpenInvitations } from './open-invitations.tsx';

export function TeamPage() {
  const { t } = useTranslation('settings');
  const isAdmin = useIsAdmin();
  const [inviting, setInviting] = useState(false);
  return (
    <SettingsPage
      title={t('team.title')}
      text={t('team.text')}
      action={
        isAdmin && (
          <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => setInviting(true)}>
            {t('team.invite')}
          </Button>
        )
      }
    >
      <Members />
      {isAdmin && <OpenInvitations />}
      <InviteDialog open={inviting} onOpenChange={setInviting} />
    </SettingsPage>
  );
}

function Members() {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const myId = useSession(({ me }) => me?.member.id);
  const members = useQuery({
    queryKey: ['members'],
    queryFn: ({ signal }) => call('members.list', { query: { limit: 200 } }, { signal }),
  });
  if (members.isPending) return <RowSkeletons />;
  if (members.isError) {
    return <LoadFailed error={members.error} busy={members.isFetching} onRetry={() => void members.refetch()} />;
  }
  return (
    <CardList>
      {members.data.data.map(({ id, name, email, role }) => (
        <li key={id} className="flex items-center gap-3 px-4 py-3">
          <Avatar id={id} name={name} size={36} />
          <div className="min-w-0 flex-1">
            <p className="flex items-center gap-2">
              <span className="truncate font-medium">{name}</span>
              {id === myId && <Chip size="sm">{t('team.you')}</Chip>}
            </p>
            <p className="truncate text-ink-3">{email}</p>
          </div>
          <span className="shrink-0 text-ink-2">{shell(`roles.${role}`)}</span>
        </li>
      ))}
    </CardList>
  );
}
