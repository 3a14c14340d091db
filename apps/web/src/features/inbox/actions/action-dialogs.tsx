import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/dialog.tsx';
import { useActionDialog } from './action-dialog.ts';
import { addTag, assign, conversationsOf, open, snooze } from './carry-out.ts';
import { MemberPicker } from './member-picker.tsx';
import { SnoozePicker } from './snooze-picker.tsx';
import { TagChoice } from './tag-choice.tsx';

/** The questions of actions, each in its dialog. */
export function ActionDialogs() {
  const { t } = useTranslation('list');
  const { kind, ids } = useActionDialog();
  const first = useRef<HTMLInputElement>(null);
  const firstTime = useRef<HTMLButtonElement>(null);
  const done = () => useActionDialog.setState({ kind: null });
  const onOpenChange = (next: boolean) => next || done();
  const after = (act: Promise<void>) => {
    done();
    void act;
  };
  const [only] = ids.length === 1 ? conversationsOf(ids) : [];
  return (
    <>
      <Dialog
        open={kind === 'assign'}
        onOpenChange={onOpenChange}
        title={t('action.assignTo')}
        size="sm"
        initialFocus={first}
      >
        <MemberPicker
          inputRef={first}
          assigneeId={only?.assignee?.id ?? null}
          onPick={(id) => after(assign(ids, id))}
        />
      </Dialog>
      <Dialog
        open={kind === 'snooze'}
        onOpenChange={onOpenChange}
        title={t('action.snoozeTitle')}
        description={t('action.snoozeText')}
        size="sm"
        initialFocus={firstTime}
      >
        <SnoozePicker
          firstRef={firstTime}
          onPick={(until) => after(snooze(ids, until))}
          onWake={only?.status === 'snoozed' ? () => after(open(ids)) : undefined}
        />
      </Dialog>
      <Dialog
        open={kind === 'tag'}
        onOpenChange={onOpenChange}
        title={t('action.addTag')}
        size="sm"
        initialFocus={first}
      >
        <TagChoice inputRef={first} onPick={(id) => after(addTag(ids, id))} />
      </Dialog>
    </>
  );
}
