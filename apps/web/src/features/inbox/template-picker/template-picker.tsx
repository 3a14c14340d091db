import type { Conversation, Template } from '@transom/protocol';
import { ArrowLeft } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/sync/new-id.ts';
import { enqueue } from '@/sync/outbox.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { ScheduleButton } from '../scheduling/schedule-button.tsx';
import type { Timing } from '../scheduling/timing.ts';
import { shortName } from '../service-window.ts';
import { TemplateChoice } from './template-choice.tsx';
import { missingFields, renderTemplate, templateFields, templateToSend } from './template-fields.ts';
import './catalogue.ts';
import { TemplateForm, useFieldLabel } from './template-form.tsx';

interface TemplatePickerProps {
  conversation: Conversation;
  onClose: () => void;
}

/** Choose an approved template, fill in its variables, see it, send it. */
export function TemplatePicker({ conversation, onClose }: TemplatePickerProps) {
  const { t } = useTranslation('templates');
  const formId = useId();
  const search = useRef<HTMLInputElement>(null);
  const label = useFieldLabel();
  const [picked, setPicked] = useState<Template | null>(null);
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const fields = picked ? templateFields(picked) : [];
  const missing = missingFields(fields, values);

  const send = (timing?: Timing) => {
    if (!picked || missing.length > 0) return;
    const rendered = renderTemplate(picked, values);
    enqueue(
      conversation.id,
      { id: newId(), type: 'template', template: templateToSend(picked, values), ...timing },
      { type: 'template', text: rendered.body, content: { rendered }, quoted: null },
    );
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={picked ? picked.name : t('title')}
      description={picked ? picked.language : t('choose', { name: shortName(conversation.contact.name) })}
      size={picked ? 'lg' : 'md'}
      keepOnOutsideClick={picked !== null}
      initialFocus={search}
      footer={
        picked && (
          <>
            <Button
              variant="quiet"
              icon={<ArrowLeft aria-hidden className="rtl:rotate-180" />}
              className="me-auto"
              onClick={() => setPicked(null)}
            >
              {t('back')}
            </Button>
            {missing.length > 0 && (
              <p id={`${formId}-missing`} role="status" className="min-w-0 self-center text-ink-2 text-sm">
                {t('missing', { count: missing.length, names: missing.map(label).join(', ') })}
              </p>
            )}
            <ScheduleButton conversation={conversation} disabled={missing.length > 0} onSchedule={send} isTemplate />
            <Button
              type="submit"
              form={formId}
              variant="primary"
              disabled={missing.length > 0}
              aria-describedby={missing.length > 0 ? `${formId}-missing` : undefined}
            >
              {t('send')}
            </Button>
          </>
        )
      }
    >
      {picked ? (
        <TemplateForm
          id={formId}
          template={picked}
          fields={fields}
          values={values}
          onChange={(key, value) => setValues(new Map(values).set(key, value))}
          onSubmit={() => send()}
        />
      ) : (
        <TemplateChoice
          channelId={conversation.channelId}
          searchRef={search}
          onPick={(template) => {
            setValues(new Map());
            setPicked(template);
          }}
        />
      )}
    </Dialog>
  );
}
