import type { ContactFieldKind } from '@transom/protocol';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText, fieldErrors } from '@/sync/error-text.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Select } from '@/ui/select.tsx';
import { TextArea } from '@/ui/text-area.tsx';
import { TextField } from '@/ui/text-field.tsx';

const kinds = ['text', 'number', 'date', 'choice'] as const satisfies readonly ContactFieldKind[];

/** A new field for every contact of the workspace. */
export function AddFieldDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contact');
  const formId = useId();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ContactFieldKind>('text');
  const [choices, setChoices] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const lines = choices.split('\n').map((line) => line.trim());
    try {
      await call('contactFields.create', { body: { name, kind, choices: lines.filter((line) => line !== '') } });
      onClose();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const wrong = fieldErrors(error);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('fields.addTitle')}
      description={t('fields.addWhy')}
      size="sm"
      keepOnOutsideClick
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t('fields.create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void add(event)} className="flex flex-col gap-3">
        <TextField
          label={t('fields.name')}
          placeholder={t('fields.namePlaceholder')}
          maxLength={40}
          value={name}
          error={wrong.name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('fields.kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`fields.kinds.${value}`) }))}
        />
        {kind === 'choice' && (
          <TextArea
            label={t('fields.choices')}
            hint={t('fields.choicesHint')}
            rows={4}
            value={choices}
            error={wrong.choices}
            onChange={(event) => setChoices(event.target.value)}
          />
        )}
        {error !== null && !wrong.name && !wrong.choices && (
          <p role="alert" className="text-red">
            {errorText(error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
