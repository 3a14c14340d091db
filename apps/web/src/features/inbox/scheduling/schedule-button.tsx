import type { Conversation } from '@transom/protocol';
import { CalendarClock } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { Timing } from './timing.ts';

const ScheduleDialog = lazyPart(async () => (await import('./schedule-dialog.tsx')).ScheduleDialog);

interface ScheduleButtonProps {
  conversation: Conversation;
  disabled: boolean;
  onSchedule: (timing: Timing) => void;
  onSendTemplate?: () => void;
  /** A template goes out whether the window is open or not. */
  isTemplate?: boolean;
}

/** Beside what sends now: what sends later. */
export function ScheduleButton({
  conversation,
  disabled,
  onSchedule,
  onSendTemplate,
  isTemplate = false,
}: ScheduleButtonProps) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t('composer.schedule')}
        icon={<CalendarClock />}
        size="sm"
        disabled={disabled}
        onClick={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <ScheduleDialog
            windowExpiresAt={conversation.window.expiresAt}
            isTemplate={isTemplate}
            onClose={() => setOpen(false)}
            onSave={(timing) => {
              setOpen(false);
              onSchedule(timing);
            }}
            {...(onSendTemplate ? { onSendTemplate } : {})}
          />
        </Suspense>
      )}
    </>
  );
}
