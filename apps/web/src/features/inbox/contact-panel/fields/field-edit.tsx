import type { ContactField, FieldValue } from '@transom/protocol';
import { clsx } from 'clsx';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { toast } from '@/ui/toast.tsx';

interface FieldEditProps {
  contactId: string;
  field: ContactField;
  value: FieldValue;
}

const boxClass = clsx(
  'h-8 w-full min-w-0 rounded-sm border border-transparent bg-transparent px-2 transition-colors max-md:text-lg',
  'hover:border-control focus-visible:border-accent focus-visible:bg-panel focus-visible:outline-offset-0',
);

/** One value, written where it stands: leaving it or Enter saves, Escape takes the change back. */
export function FieldEdit({ contactId, field, value }: FieldEditProps) {
  const { t } = useTranslation('contact');
  const saved = value === null ? '' : String(value);
  const [text, setText] = useState(saved);
  const save = (next: string) => {
    if (next.trim() === saved) return;
    const body = { fields: { [field.id]: next.trim() === '' ? null : next.trim() } };
    call('contacts.update', { params: { id: contactId }, body }).catch((error: unknown) => {
      setText(saved);
      toast.error(t('refused', { message: errorText(error) }));
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === saved) return;
    event.stopPropagation();
    setText(saved);
  };
  if (field.kind === 'choice') {
    return (
      <select
        aria-label={field.name}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          save(event.target.value);
        }}
        className={clsx(boxClass, text === '' && 'text-ink-3')}
      >
        <option value="">{t('fields.empty')}</option>
        {field.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  return (
    <form onSubmit={submit}>
      <input
        type={field.kind === 'date' ? 'date' : 'text'}
        inputMode={field.kind === 'number' ? 'decimal' : undefined}
        dir="auto"
        maxLength={500}
        aria-label={field.name}
        placeholder={t('fields.empty')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => save(text)}
        onKeyDown={onKeyDown}
        className={clsx(boxClass, field.kind === 'date' && text === '' && 'text-ink-3')}
      />
    </form>
  );
}
