import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '@/locales/languages.ts';
import { playTone, unlockSound } from '@/sync/chime.ts';
import { useNoticeSettings } from '@/sync/notice-settings.ts';
import { chosenLanguage, setPreferences, usePreferences } from '@/sync/preferences.ts';
import { Button } from '@/ui/button.tsx';
import { Card } from '@/ui/card.tsx';
import { RadioList } from '@/ui/radio-list.tsx';
import { SegmentedControl } from '@/ui/segmented-control.tsx';
import { Select } from '@/ui/select.tsx';
import { Slider } from '@/ui/slider.tsx';
import { Switch } from '@/ui/switch.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';
import { DesktopPermission } from './desktop-permission.tsx';
import { PushDevices } from './push-devices.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { useChange } from './use-change.ts';

const tones = ['chime', 'bell', 'drop', 'soft'] as const;

export function NotificationsPage() {
  const { t } = useTranslation('settings');
  const { enterSends, theme } = usePreferences();
  const { sound, tone, volume, desktop, push, showText, quietHours } = useNoticeSettings();
  const change = useChange();
  const language = usePreferences(chosenLanguage);
  const silent = sound === 'none';
  const play = (which: typeof tone) => void unlockSound().then(() => playTone(which, volume));
  const rules = (['all', 'mine', 'none'] as const).map((value) => ({ value, label: t(`notifications.${value}`) }));
  return (
    <SettingsPage title={t('notifications.title')} text={t('notifications.text')}>
      <Card className="divide-y divide-line [&>*]:p-4">
        <div className="flex flex-col gap-3">
          <RadioList
            label={t('notifications.sound')}
            hint={t('notifications.soundHint')}
            value={sound}
            onChange={(next) => change({ sound: next })}
            options={rules}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <SegmentedControl
              label={t('notifications.tone')}
              value={tone}
              onChange={(next) => {
                change({ tone: next });
                play(next);
              }}
              options={tones.map((value) => ({ value, label: t(`notifications.tones.${value}`) }))}
            />
            <Slider
              label={t('notifications.volume')}
              value={volume}
              disabled={silent}
              onChange={(next) => change({ volume: next })}
            />
            <Button size="sm" icon={<Volume2 aria-hidden />} disabled={silent} onClick={() => play(tone)}>
              {t('notifications.test')}
            </Button>
          </div>
        </div>
        <div className="flex flex-col gap-3">
          <RadioList
            label={t('notifications.desktop')}
            hint={t('notifications.desktopHint')}
            value={desktop}
            onChange={(next) => change({ desktop: next })}
            options={rules}
          />
          {desktop !== 'none' && <DesktopPermission />}
        </div>
        <div className="flex flex-col gap-3">
          <RadioList
            label={t('notifications.push')}
            hint={t('notifications.pushHint')}
            value={push}
            onChange={(next) => change({ push: next })}
            options={rules}
          />
          <PushDevices />
        </div>
        <Switch
          label={t('notifications.showText')}
          hint={t('notifications.showTextHint')}
          checked={showText}
          onChange={(next) => change({ showText: next })}
        />
        <QuietHours value={quietHours} onChange={(next) => change({ quietHours: next })} />
      </Card>
      <Card className="divide-y divide-line [&>*]:p-4">
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
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span aria-hidden className="font-medium">
            {t('notifications.language')}
          </span>
          <Select
            label={t('notifications.language')}
            hideLabel
            className="w-52"
            value={language}
            onChange={(next) => setPreferences({ language: next })}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </div>
      </Card>
    </SettingsPage>
  );
}
