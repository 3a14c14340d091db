import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Banner } from '@/ui/banner.tsx';

/** Says that the number sends nothing for now, and that what is written waits. */
export function PausedNote({ channelId }: { channelId: string }) {
  const { t } = useTranslation('inbox');
  const channel = useSession((session) => session.channels.find(({ id }) => id === channelId));
  if (!channel?.paused) return null;
  return (
    <Banner tone="warning" title={t('paused.title', { name: channel.name })} className="mb-2">
      {channel.pausedReason} {t('paused.waits')}
    </Banner>
  );
}
