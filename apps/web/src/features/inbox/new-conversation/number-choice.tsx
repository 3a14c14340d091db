import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Banner } from '@/ui/banner.tsx';
import { Select } from '@/ui/select.tsx';
import { sayPhone } from '../say-phone.ts';

interface NumberChoiceProps {
  channelId: string;
  onChange: (channelId: string) => void;
}

/** Which number of ours it goes out from; asked only where there is more than one. */
export function NumberChoice({ channelId, onChange }: NumberChoiceProps) {
  const { t } = useTranslation('templates');
  const channels = useSession((session) => session.channels);
  const chosen = channels.find(({ id }) => id === channelId);
  if (!chosen) return <Banner tone="warning">{t('new.noNumber')}</Banner>;
  if (channels.length === 1) return chosen.paused ? <Banner>{t('new.fromPaused')}</Banner> : null;
  return (
    <Select
      label={t('new.from')}
      hint={chosen.paused ? t('new.fromPaused') : undefined}
      options={channels.map(({ id, name, displayPhoneNumber }) => ({
        value: id,
        label: name,
        ...(displayPhoneNumber ? { description: sayPhone(displayPhoneNumber) } : {}),
      }))}
      value={chosen.id}
      onChange={onChange}
    />
  );
}
