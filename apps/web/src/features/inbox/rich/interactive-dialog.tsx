import type { Conversation } from '@transom/protocol';
import { problemsOf } from '@transom/protocol/interactive-rules';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { newId } from '@/sync/new-id.ts';
import { enqueue } from '@/sync/outbox.ts';
import { useSession } from '@/sync/session.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Tabs } from '@/ui/tabs.tsx';
import '../sending-words.ts';
import { ScheduleButton } from '../scheduling/schedule-button.tsx';
import type { Timing } from '../scheduling/timing.ts';
import { shortName } from '../service-window.ts';
import {
  emptyDraft,
  type InteractiveDraft,
  interactiveKinds,
  keepInteractiveDraft,
  readInteractiveDraft,
  toInteractive,
} from './interactive-draft.ts';
import { InteractiveForm } from './interactive-form.tsx';
import { RichPreview } from './rich-preview.tsx';

interface InteractiveDialogProps {
  conversation: Conversation;
  onClose: () => void;
}

/** Buttons, a list, a link or a request for a location: written beside what the customer will see. */
export function InteractiveDialog({ conversation, onClose }: InteractiveDialogProps) {
  const { t } = useTranslation('sending');
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const memberId = useSession((session) => session.me?.member.id) ?? '';
  const [draft, setDraft] = useState(() => readInteractiveDraft(memberId, conversation.id));
  const [tried, setTried] = useState(false);
  const interactive = toInteractive(draft);
  const problems = problemsOf(interactive);
  const untouched = JSON.stringify({ ...draft, kind: emptyDraft.kind }) === JSON.stringify(emptyDraft);

  const change = (changes: Partial<InteractiveDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepInteractiveDraft(memberId, conversation.id, next);
  };
  const discard = () => {
    keepInteractiveDraft(memberId, conversation.id, null);
    setDraft({ ...emptyDraft, kind: draft.kind });
    setTried(false);
  };
  const send = (timing?: Timing) => {
    if (problems.length > 0) {
      flushSync(() => setTried(true));
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    enqueue(
      conversation.id,
      { id: newId(), type: 'interactive', interactive, ...timing },
      { type: 'interactive', text: interactive.body.text, content: interactive, quoted: null },
    );
    keepInteractiveDraft(memberId, conversation.id, null);
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('interactive.title')}
      description={t('interactive.text', { name: shortName(conversation.contact.name) })}
      size="lg"
      keepOnOutsideClick
      footer={
        <>
          {!untouched && (
            <span className="me-auto flex min-w-0 flex-wrap items-center gap-x-2 text-ink-3 text-sm">
              <span className="max-md:hidden">{t('interactive.draftKept')}</span>
              <Button variant="quiet" size="sm" onClick={discard}>
                {t('interactive.discard')}
              </Button>
            </span>
          )}
          <ScheduleButton conversation={conversation} disabled={problems.length > 0} onSchedule={send} />
          <Button
            type="submit"
            form={formId}
            variant="primary"
            icon={<SendHorizontal aria-hidden className="rtl:rotate-180" />}
          >
            {t('interactive.send')}
          </Button>
        </>
      }
    >
      <Tabs
        label={t('interactive.kinds')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        tabs={interactiveKinds.map((kind) => ({ value: kind, label: t(`interactive.${kind}`) }))}
        className="-mx-5"
      >
        <div className="grid gap-5 px-5 pt-4 md:grid-cols-2">
          <form
            ref={form}
            id={formId}
            noValidate
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              send();
            }}
            className="flex min-w-0 flex-col gap-3"
          >
            <InteractiveForm draft={draft} problems={problems} tried={tried} onChange={change} />
            <button type="submit" hidden />
          </form>
          <RichPreview
            type="interactive"
            text={interactive.body.text}
            content={{ ...interactive, body: { text: interactive.body.text || t('interactive.bodyFirst') } }}
          />
        </div>
      </Tabs>
    </Dialog>
  );
}
