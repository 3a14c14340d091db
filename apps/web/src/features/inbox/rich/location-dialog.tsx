import type { Conversation } from '@transom/protocol';
import { MapPin } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/sync/new-id.ts';
import { enqueue } from '@/sync/outbox.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { TextField } from '@/ui/text-field.tsx';
import '../sending-words.ts';
import { shortName } from '../service-window.ts';
import { readPoint } from './read-point.ts';
import { RichPreview } from './rich-preview.tsx';

const longestName = 1000;

interface LocationDialogProps {
  conversation: Conversation;
  onClose: () => void;
}

/** A place to send. No map is loaded from elsewhere: that would tell others where our customers go. */
export function LocationDialog({ conversation, onClose }: LocationDialogProps) {
  const { t } = useTranslation('sending');
  const formId = useId();
  const [pasted, setPasted] = useState('');
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const point = readPoint(pasted);
  const wrong = point === null && (tried || /^https?:/i.test(pasted.trim()));
  const content = point && {
    ...point,
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(address.trim() === '' ? {} : { address: address.trim() }),
  };
  const text = name.trim() || address.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!content) return;
    enqueue(
      conversation.id,
      { id: newId(), type: 'location', location: content },
      { type: 'location', text, content, quoted: null },
    );
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('location.title')}
      description={t('location.text', { name: shortName(conversation.contact.name) })}
      size={content ? 'lg' : 'md'}
      keepOnOutsideClick={pasted !== ''}
      footer={
        <Button type="submit" form={formId} variant="primary" icon={<MapPin aria-hidden />}>
          {t('location.send')}
        </Button>
      }
    >
      <div className={content ? 'grid gap-5 md:grid-cols-2' : ''}>
        <form id={formId} noValidate onSubmit={submit} className="flex min-w-0 flex-col gap-3">
          <TextField
            label={t('location.point')}
            hint={t('location.pointHint')}
            error={wrong ? t('location.wrongPoint') : undefined}
            autoFocus
            autoComplete="off"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
          <TextField
            label={t('location.name')}
            optional={t('interactive.optional')}
            dir="auto"
            maxLength={longestName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={t('location.address')}
            optional={t('interactive.optional')}
            dir="auto"
            maxLength={longestName}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <button type="submit" hidden />
        </form>
        {content && <RichPreview type="location" text={text} content={content} />}
      </div>
    </Dialog>
  );
}
