import type { Conversation } from '@transom/protocol';
import { AlarmClock } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Popover } from '@/ui/popover.tsx';
import { open as openAgain, snooze } from '../actions/carry-out.ts';
import { exactTime } from '../say-time.ts';

const SnoozePicker = lazyPart(async () => (await import('../actions/snooze-picker.tsx')).SnoozePicker);

/** Puts the conversation away until a time, or brings it back before. */
export function SnoozeButton({ conversation: { id, status, snoozedUntil } }: { conversation: Conversation }) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const snoozed = status === 'snoozed';
  const label = snoozed && snoozedUntil ? t('row.snoozedUntil', { when: exactTime(snoozedUntil) }) : t('action.snooze');
  const after = (act: Promise<void>) => {
    setOpen(false);
    void act;
  };
  return (
    <Popover
      label={t('action.snoozeTitle')}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton label={label} icon={<AlarmClock />} {...(snoozed ? { pressed: true } : {})} />}
    >
      <Suspense>
        <SnoozePicker
          onPick={(until) => after(snooze([id], until))}
          onWake={snoozed ? () => after(openAgain([id])) : undefined}
        />
      </Suspense>
    </Popover>
  );
}
