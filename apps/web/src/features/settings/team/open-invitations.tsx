import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Invitation } from '@transom/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { CardList } from '@/ui/card.tsx';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { Time } from '@/ui/time.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';
import { RowSkeletons } from '../layout/row-skeletons.tsx';

export function OpenInvitations() {
  const { t } = useTranslation('settings');
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const invitations = useQuery({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => call('invitations.list', undefined, { signal }),
  });
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{t('team.open')}</h2>
      {invitations.isPending ? (
        <RowSkeletons rows={1} />
      ) : invitations.isError ? (
        <LoadFailed
          error={invitations.error}
          busy={invitations.isFetching}
          onRetry={() => void invitations.refetch()}
        />
      ) : invitations.data.data.length === 0 ? (
        <p className="text-ink-3">{t('team.noOpen')}</p>
      ) : (
        <CardList>
          {invitations.data.data.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} onRevoke={() => setRevoking(invitation)} />
          ))}
        </CardList>
      )}
      <RevokeInvitation invitation={revoking} onClose={() => setRevoking(null)} />
    </section>
  );
}

function InvitationRow({ invitation, onRevoke }: { invitation: Invitation; onRevoke: () => void }) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-medium">{invitation.note || t('team.noNote')}</p>
        <p className="text-ink-3">
          {shell(`roles.${invitation.role}`)} · {t('team.expires')} <Time value={invitation.expiresAt} />
        </p>
      </div>
      <Button size="sm" onClick={onRevoke}>
        {t('team.revoke')}
      </Button>
    </li>
  );
}

function RevokeInvitation({ invitation, onClose }: { invitation: Invitation | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => call('invitations.revoke', { params: { id } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open={invitation !== null}
      onOpenChange={(open) => {
        revoke.reset();
        if (!open) onClose();
      }}
      title={t('team.revokeTitle')}
      description={t('team.revokeText')}
      confirmLabel={t('team.revoke')}
      danger
      busy={revoke.isPending}
      error={revoke.isError && <Banner tone="error">{errorText(revoke.error)}</Banner>}
      onConfirm={() => invitation && revoke.mutate(invitation.id)}
    />
  );
}
