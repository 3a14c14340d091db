import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/clock.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Switch } from '@/ui/switch.tsx';
import { TextField } from '@/ui/text-field.tsx';
import '../sending-words.ts';
import { windowEnd } from '../say-time.ts';
import { fromLocalInput, presets, type Timing, timeProblem, toLocalInput } from './timing.ts';

interface ScheduleDialogProps {
  windowExpiresAt: string | null;
  /** One that is changed; without it, a new one. */
  before?: Timing;
  isTemplate?: boolean;
  onSave: (timing: Timing) => void;
  onSendTemplate?: () => void;
  onClose: () => void;
}

/** When a message goes out. Says at once when only a template could, and offers one. */
export function ScheduleDialog(props: ScheduleDialogProps) {
  const { windowExpiresAt, before, isTemplate = false, onSave, onSendTemplate, onClose } = props;
  const { t } = useTranslation('sending');
  const { t: say } = useTranslation('inbox');
  const formId = useId();
  const now = useServerNow();
  const [offered] = useState(() => presets(new Date(now)));
  const [text, setText] = useState(() =>
    toLocalInput(before ? new Date(before.scheduleAt) : (offered[0]?.at ?? new Date(now))),
  );
  const [cancelIfAnswered, setCancelIfAnswered] = useState(before?.cancelIfAnswered ?? true);
  const at = fromLocalInput(text);
  const problem = timeProblem(at, now, windowExpiresAt, isTemplate);
  const error =
    problem === 'tooLate' && windowExpiresAt !== null
      ? t('schedule.tooLate', { when: windowEnd(say, windowExpiresAt, now) })
      : problem === null
        ? undefined
        : t('schedule.past');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog within a dialog: the form around it must not take this for its own.
    event.stopPropagation();
    if (at && problem === null) onSave({ scheduleAt: at.toISOString(), cancelIfAnswered });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(before ? 'schedule.changeTitle' : 'schedule.title')}
      size="sm"
      footer={
        <>
          {problem === 'tooLate' && onSendTemplate && (
            <Button
              onClick={() => {
                onClose();
                onSendTemplate();
              }}
            >
              {t('schedule.useTemplate')}
            </Button>
          )}
          <Button type="submit" form={formId} variant="primary" disabled={problem !== null}>
            {t(before ? 'schedule.save' : 'schedule.confirm')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-1.5">
          {offered.map((preset) => (
            <Button
              key={preset.name}
              size="sm"
              disabled={timeProblem(preset.at, now, windowExpiresAt, isTemplate) !== null}
              aria-pressed={text === toLocalInput(preset.at)}
              onClick={() => setText(toLocalInput(preset.at))}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
            >
              {t(`schedule.${preset.name}`)}
            </Button>
          ))}
        </div>
        <TextField
          label={t('schedule.at')}
          hint={t('schedule.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ') })}
          error={error}
          type="datetime-local"
          autoFocus
          value={text}
          min={toLocalInput(new Date(now))}
          onChange={(event) => setText(event.target.value)}
        />
        <Switch
          label={t('schedule.cancelIfAnswered')}
          hint={t('schedule.cancelIfAnsweredHint')}
          checked={cancelIfAnswered}
          onChange={setCancelIfAnswered}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
