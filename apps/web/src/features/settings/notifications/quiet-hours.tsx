import type { QuietHours as Hours } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { Switch } from '@/ui/switch.tsx';
import { TextField } from '@/ui/text-field.tsx';

interface QuietHoursProps {
  value: Hours | null;
  onChange: (value: Hours | null) => void;
}

/** When nothing may call: from and until, on the clock of the place where it was set. */
export function QuietHours({ value, onChange }: QuietHoursProps) {
  const { t } = useTranslation('settings');
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const set = (changes: Partial<Hours>) => {
    if (value && Object.values(changes).every((time) => time !== '')) onChange({ ...value, ...changes, timeZone });
  };
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={t('notifications.quiet')}
        hint={t('notifications.quietHint')}
        checked={value !== null}
        onChange={(on) => onChange(on ? { from: '20:00', to: '08:00', timeZone } : null)}
      />
      {value && (
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            type="time"
            label={t('notifications.quietFrom')}
            value={value.from}
            onChange={(event) => set({ from: event.target.value })}
            className="w-32"
          />
          <TextField
            type="time"
            label={t('notifications.quietTo')}
            value={value.to}
            onChange={(event) => set({ to: event.target.value })}
            className="w-32"
          />
          <p className="pb-2 text-ink-3 text-sm">{t('notifications.quietZone', { zone: value.timeZone })}</p>
        </div>
      )}
    </div>
  );
}
