import type { Template } from '@transom/protocol';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Banner } from '@/ui/banner.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import '../template-picker/catalogue.ts';
import { TemplateChoice } from '../template-picker/template-choice.tsx';
import { missingFields, templateFields, templateToSend } from '../template-picker/template-fields.ts';
import { TemplateForm } from '../template-picker/template-form.tsx';
import type { Refusal } from './first-message.ts';
import { NewFooter } from './new-footer.tsx';
import { NumberChoice } from './number-choice.tsx';
import { type Recipient, sayRecipient } from './recipient.ts';
import { RecipientField } from './recipient-field.tsx';
import { useFirstMessage } from './use-first-message.ts';

interface NewConversationProps {
  onOpen: (conversationId: string) => void;
  onClose: () => void;
}

/** Writes first: to whom and from which number, which template, its variables; then the thread opens. */
export function NewConversation({ onOpen, onClose }: NewConversationProps) {
  const { t } = useTranslation('templates');
  const formId = useId();
  const first = useRef<HTMLInputElement>(null);
  const channels = useSession((session) => session.channels);
  const [chosenId, setChannelId] = useState<string | null>(null);
  const channel = channels.find(({ id }) => id === chosenId) ?? channels.find(({ paused }) => !paused) ?? channels[0];
  const [text, setText] = useState('');
  const [recipient, setRecipient] = useState<Recipient | null>(null);
  const [template, setTemplate] = useState<Template | null>(null);
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { busy, send } = useFirstMessage(
    (conversationId) => {
      onClose();
      onOpen(conversationId);
    },
    (refused) => {
      setRefusal(refused);
      if (refused.at === 'recipient' || refused.at === 'template') setTemplate(null);
      if (refused.at === 'recipient') setRecipient(null);
    },
  );

  const fields = template ? templateFields(template) : [];
  const missing = missingFields(fields, values);
  const submit = () => {
    if (!recipient || !template || !channel || missing.length > 0) return;
    setRefusal(null);
    void send({ channelId: channel.id, to: recipient.phone, template: templateToSend(template, values) });
  };
  const back = () => {
    setRefusal(null);
    if (template) setTemplate(null);
    else setRecipient(null);
  };
  const said = recipient && sayRecipient(recipient);

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={template ? template.name : t('new.title')}
      description={
        said === null
          ? t('new.text')
          : channels.length > 1
            ? t('new.writingToFrom', { recipient: said, number: channel?.name })
            : t('new.writingTo', { recipient: said })
      }
      size={template ? 'lg' : 'md'}
      keepOnOutsideClick={template !== null}
      initialFocus={first}
      footer={
        recipient && (
          <NewFooter formId={formId} filling={template !== null} missing={missing} busy={busy} onBack={back} />
        )
      }
    >
      {recipient && (refusal?.at === 'template' || refusal?.at === 'nowhere') && (
        <Banner tone="error" title={t('new.notSent')} className="mb-3">
          {refusal.text}
        </Banner>
      )}
      {!recipient && (
        <div className="flex flex-col gap-4">
          <NumberChoice channelId={channel?.id ?? ''} onChange={setChannelId} />
          {channel && (
            <RecipientField
              inputRef={first}
              text={text}
              onText={setText}
              error={refusal?.at === 'recipient' ? refusal.text : undefined}
              onError={(error) => setRefusal(error === undefined ? null : { at: 'recipient', text: error })}
              onPick={(picked) => {
                setRefusal(null);
                setRecipient(picked);
              }}
            />
          )}
        </div>
      )}
      {recipient && !template && channel && (
        <>
          {recipient.contact?.marketingOptOut && refusal === null && (
            <Banner className="mb-3">{t('new.optedOut', { name: recipient.contact.name })}</Banner>
          )}
          <TemplateChoice
            channelId={channel.id}
            searchRef={first}
            withoutMarketing={recipient.contact?.marketingOptOut ?? false}
            onPick={(picked) => {
              setRefusal(null);
              setValues(new Map());
              setTemplate(picked);
            }}
          />
        </>
      )}
      {template && (
        <TemplateForm
          id={formId}
          template={template}
          fields={fields}
          values={values}
          {...(refusal?.at === 'values' ? { errors: refusal.errors } : {})}
          onChange={(key, value) => setValues(new Map(values).set(key, value))}
          onSubmit={submit}
        />
      )}
    </Dialog>
  );
}
