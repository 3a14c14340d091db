import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { playChime, unlockSound } from '@/sync/chime.ts';
import { setPreferences, usePreferences } from '@/sync/preferences.ts';
import { Button } from '@/ui/button.tsx';
import { Card } from '@/ui/card.tsx';
import { RadioList } from '@/ui/radio-list.tsx';
import { SegmentedControl } from '@/ui/segmented-control.tsx';
import { Slider } from '@/ui/slider.tsx';
import { Switch } from '@/ui/switch.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';

export function NotificationsPage() {
  const { t } = useTranslation('settings');
  const { sound, volume, enterSends, theme } = usePreferences();
  const silent = sound === 'none';
  return (
    <SettingsPage title={t('notifications.title')} text={t('notifications.text')}>
      <Card className="divide-y divide-line [&>*]:p-4">
        <div className="flex flex-col gap-3">
          <RadioList
            label={t('notifications.sound')}
            hint={t('notifications.soundHint')}
            value={sound}
            onChange={(next) => setPreferences({ sound: next })}
            options={[
              { value: 'all', label: t('notifications.all') },
              { value: 'mine', label: t('notifications.mine') },
              { value: 'none', label: t('notifications.none') },
            ]}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Slider
              label={t('notifications.volume')}
              value={volume}
              disabled={silent}
              onChange={(next) => setPreferences({ volume: next })}
            />
            <Button
              size="sm"
              icon={<Volume2 aria-hidden />}
              disabled={silent}
              onClick={() => void unlockSound().then(() => playChime(volume))}
            >
              {t('notifications.test')}
            </Button>
          </div>
        </div>
        <Switch
          label={t('notifications.enterSends')}
          hint={enterSends ? t('notifications.enterOn') : t('notifications.enterOff')}
          checked={enterSends}
          onChange={(next) => setPreferences({ enterSends: next })}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span className="font-medium">{t('notifications.appearance')}</span>
          <SegmentedControl
            label={t('notifications.appearance')}
            value={theme}
            onChange={(next) => setPreferences({ theme: next })}
            options={[
              { value: 'light', label: t('notifications.light') },
              { value: 'dark', label: t('notifications.dark') },
              { value: 'system', label: t('notifications.system') },
            ]}
          />
        </div>
      </Card>
    </SettingsPage>
  );
}
