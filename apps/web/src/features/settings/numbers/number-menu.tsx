import { useMutation } from '@tanstack/react-query';
import type { Channel } from '@transom/protocol';
import { CirclePause, CirclePlay, Ellipsis, KeyRound, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { usePutChannel } from './use-channels.ts';

/** Rename, renew the token, pause, resume. */
export function NumberMenu({ channel }: { channel: Channel }) {
  const { t } = useTranslation('settings');
  const put = usePutChannel();
  const [open, setOpen] = useState<'token' | 'name' | 'pause' | null>(null);
  const setPaused = useMutation({
    mutationFn: (paused: boolean) => call('channels.update', { params: { id: channel.id }, body: { paused } }),
    onSuccess: (fresh) => {
      put(fresh);
      setOpen(null);
    },
  });
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton label={t('numbers.actions', { name: channel.name })} icon={<Ellipsis />} />}
      >
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setOpen('name')}>
          {t('numbers.rename')}
        </MenuItem>
        {!channel.sandbox && (
          <MenuItem icon={<KeyRound aria-hidden />} onSelect={() => setOpen('token')}>
            {t('numbers.newToken')}
          </MenuItem>
        )}
        <MenuSeparator />
        {channel.paused ? (
          <MenuItem icon={<CirclePlay aria-hidden />} onSelect={() => setPaused.mutate(false)}>
            {t('numbers.resume')}
          </MenuItem>
        ) : (
          <MenuItem icon={<CirclePause aria-hidden />} onSelect={() => setOpen('pause')}>
            {t('numbers.pause')}
          </MenuItem>
        )}
      </Menu>
      <ChangeDialog channel={channel} what={open === 'pause' ? null : open} onClose={() => setOpen(null)} />
      <ConfirmDialog
        open={open === 'pause'}
        onOpenChange={() => setOpen(null)}
        title={t('numbers.pausing.title', { name: channel.name })}
        description={t('numbers.pausing.text')}
        confirmLabel={t('numbers.pausing.confirm')}
        busy={setPaused.isPending}
        error={setPaused.isError && <Banner tone="error">{errorText(setPaused.error)}</Banner>}
        onConfirm={() => setPaused.mutate(true)}
      />
    </>
  );
}
