import type { Template } from '@transom/protocol';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/text-field.tsx';
import { TemplateButtons, TemplateWords } from '../thread/template-body.tsx';
import { renderTemplate, type TemplateField } from './template-fields.ts';

interface TemplateFormProps {
  id: string;
  template: Template;
  fields: readonly TemplateField[];
  values: ReadonlyMap<string, string>;
  /** What the server said about a value, by its key. */
  errors?: ReadonlyMap<string, string>;
  onChange: (key: string, value: string) => void;
  onSubmit: () => void;
}

/** One box per variable, and beside them the message as the customer will see it. */
export function TemplateForm({ id, template, fields, values, errors, onChange, onSubmit }: TemplateFormProps) {
  const { t } = useTranslation('templates');
  const previewId = useId();
  const label = useFieldLabel();
  const rendered = renderTemplate(template, values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <form id={id} onSubmit={submit} className="flex min-w-0 flex-col gap-3">
        {fields.length === 0 && <p className="text-ink-2">{t('noFields')}</p>}
        {fields.map((field, index) => (
          <TextField
            key={field.key}
            label={label(field)}
            hint={field.example === '' ? undefined : t('example', { example: field.example })}
            error={errors?.get(field.key)}
            type={field.kind === 'link' ? 'url' : 'text'}
            dir="auto"
            autoFocus={index === 0}
            autoComplete="off"
            maxLength={field.maxLength}
            value={values.get(field.key) ?? ''}
            onChange={(event) => onChange(field.key, event.target.value)}
          />
        ))}
        <button type="submit" hidden />
      </form>
      <section aria-labelledby={previewId} className="min-w-0">
        <h3 id={previewId} className="mb-1 font-medium">
          {t('preview')}
        </h3>
        <div className="flex justify-end rounded-md bg-chat p-3">
          <div className="min-w-0 max-w-full rounded-[12px] rounded-se-[4px] bg-out px-2.5 pt-[7px] pb-1.5 text-msg shadow-card">
            <TemplateWords template={rendered} />
            <TemplateButtons buttons={rendered.buttons} />
          </div>
        </div>
      </section>
    </div>
  );
}

const formats = ['IMAGE', 'VIDEO', 'GIF', 'DOCUMENT'] as const;

/** What a variable is called on its box, in the list of what is missing too. */
export function useFieldLabel(): (field: TemplateField) => string {
  const { t } = useTranslation('templates');
  return ({ part, kind, name }) => {
    if (kind === 'link') {
      const format = formats.find((known) => known === name) ?? 'IMAGE';
      return t('headerLink', { format: t(`kinds.headerFormat.${format}`, { ns: 'inbox' }) });
    }
    if (kind === 'coupon') return t('coupon');
    if (part === 'button') return t('buttonSuffix', { name });
    if (part === 'header') return t(/^\d+$/.test(name) ? 'headerVariable' : 'headerNamed', { name: inWords(name) });
    return /^\d+$/.test(name) ? t('variable', { name }) : inWords(name);
  };
}

/** `first_name` as people write it: "First name". */
function inWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
