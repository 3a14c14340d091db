import { AlarmClockOff, Moon, SunMedium, Sunrise } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@/sync/clock.ts';
import { Button } from '@/ui/button.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { sayWhen } from './say-when.ts';
import { localInput, snoozeTimes } from './snooze-times.ts';

const icons = {
  laterToday: <Moon aria-hidden />,
  tomorrow: <Sunrise aria-hidden />,
  nextWeek: <SunMedium aria-hidden />,
};
const optionClass =
  'flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2 text-start hover:bg-hover focus-visible:bg-hover [&>svg]:size-4 [&>svg]:text-ink-3';

interface SnoozePickerProps {
  onPick: (until: Date) => void;
  /** Ends the snooze that is on. */
  onWake?: (() => void) | undefined;
  /** The first choice, for the focus. */
  firstRef?: RefObject<HTMLButtonElement | null>;
}

/** Until when: a usual time, or any. */
export function SnoozePicker({ onPick, onWake, firstRef }: SnoozePickerProps) {
  const { t } = useTranslation('list');
  const [now] = useState(() => new Date(serverNow()));
  const times = snoozeTimes(now);
  const [text, setText] = useState(() => localInput(times.at(-1)?.at ?? now));
  const [isPast, setIsPast] = useState(false);
  const pick = () => {
    const at = new Date(text);
    if (at.getTime() > serverNow()) onPick(at);
    else setIsPast(true);
  };
  return (
    <div className="flex min-w-60 flex-col gap-3">
      <div className="flex flex-col">
        {onWake && (
          <button type="button" onClick={onWake} className={optionClass}>
            <AlarmClockOff aria-hidden />
            {t('action.wake')}
          </button>
        )}
        {times.map(({ name, at }, index) => (
          <button
            key={name}
            ref={index === 0 ? firstRef : undefined}
            type="button"
            onClick={() => onPick(at)}
            className={optionClass}
          >
            {icons[name]}
            <span className="flex-1">{t(`action.${name}`)}</span>
            <time dateTime={at.toISOString()} className="text-ink-3 text-sm">
              {sayWhen(at, now)}
            </time>
          </button>
        ))}
      </div>
      <form
        className="flex flex-col gap-2 border-line border-t pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          pick();
        }}
      >
        <TextField
          type="datetime-local"
          label={t('action.pick')}
          value={text}
          min={localInput(now)}
          error={isPast ? t('action.pickPast') : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setIsPast(false);
          }}
        />
        <Button type="submit">{t('action.pickButton')}</Button>
      </form>
    </div>
  );
}
