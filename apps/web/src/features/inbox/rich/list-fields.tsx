import { interactiveLimits } from '@transom/protocol/interactive-rules';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { CountedField } from './counted-field.tsx';
import { type DraftRow, type DraftSection, nextKey } from './interactive-draft.ts';
import type { InteractiveFormProps } from './interactive-form.tsx';

/** The button that opens a list, its sections and their rows: at most ten rows in all. */
export function ListFields({ draft: { listButton, sections }, problems, tried, onChange }: InteractiveFormProps) {
  const { t } = useTranslation('sending');
  const at = (field: string) => problems.find((problem) => problem.field === field);
  const used = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const full = used >= interactiveLimits.rows;
  const put = (section: DraftSection) =>
    onChange({ sections: sections.map((old) => (old.key === section.key ? section : old)) });
  return (
    <>
      <CountedField
        label={t('interactive.listButton')}
        value={listButton}
        limit={interactiveLimits.listButton}
        problem={at('action.button')}
        tried={tried}
        onChange={(next) => onChange({ listButton: next })}
      />
      {sections.map((section, s) => (
        <fieldset key={section.key} className="flex flex-col gap-2 rounded-md border border-line p-3">
          <div className="flex items-start gap-1">
            <CountedField
              label={t('interactive.sectionTitle', { n: s + 1 })}
              {...(sections.length === 1 ? { optional: t('interactive.optional') } : {})}
              value={section.title}
              limit={interactiveLimits.sectionTitle}
              problem={at(`action.sections.${s}.title`)}
              tried={tried}
              className="flex-1"
              onChange={(title) => put({ ...section, title })}
            />
            {sections.length > 1 && (
              <IconButton
                label={t('interactive.removeSection', { n: s + 1 })}
                icon={<X />}
                className="mt-[26px]"
                onClick={() => onChange({ sections: sections.filter(({ key }) => key !== section.key) })}
              />
            )}
          </div>
          {section.rows.map((row, r) => (
            <RowFields
              key={row.key}
              row={row}
              n={r + 1}
              title={at(`action.sections.${s}.rows.${r}.title`)}
              description={at(`action.sections.${s}.rows.${r}.description`)}
              tried={tried}
              onChange={(next) => put({ ...section, rows: section.rows.map((old) => (old === row ? next : old)) })}
              onRemove={
                section.rows.length > 1
                  ? () => put({ ...section, rows: section.rows.filter((old) => old !== row) })
                  : null
              }
            />
          ))}
          <Button
            size="sm"
            icon={<Plus aria-hidden />}
            disabled={full}
            className="self-start"
            onClick={() =>
              put({ ...section, rows: [...section.rows, { key: nextKey(section.rows), title: '', description: '' }] })
            }
          >
            {t('interactive.addRow')}
          </Button>
        </fieldset>
      ))}
      <div className="flex items-center gap-2">
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          disabled={full}
          onClick={() =>
            onChange({
              sections: [
                ...sections,
                { key: nextKey(sections), title: '', rows: [{ key: 1, title: '', description: '' }] },
              ],
            })
          }
        >
          {t('interactive.addSection')}
        </Button>
        <span className="text-ink-3 text-sm">
          {t('interactive.rowsUsed', { count: used, limit: interactiveLimits.rows })}
        </span>
      </div>
    </>
  );
}

interface RowFieldsProps {
  row: DraftRow;
  n: number;
  title: InteractiveFormProps['problems'][number] | undefined;
  description: InteractiveFormProps['problems'][number] | undefined;
  tried: boolean;
  onChange: (row: DraftRow) => void;
  onRemove: (() => void) | null;
}

function RowFields({ row, n, title, description, tried, onChange, onRemove }: RowFieldsProps) {
  const { t } = useTranslation('sending');
  return (
    <div className="flex items-start gap-1">
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <CountedField
          label={t('interactive.row', { n })}
          value={row.title}
          limit={interactiveLimits.rowTitle}
          problem={title}
          tried={tried}
          onChange={(next) => onChange({ ...row, title: next })}
        />
        <CountedField
          label={t('interactive.rowDescription', { n })}
          optional={t('interactive.optional')}
          value={row.description}
          limit={interactiveLimits.rowDescription}
          problem={description}
          tried={tried}
          onChange={(next) => onChange({ ...row, description: next })}
        />
      </div>
      {onRemove && (
        <IconButton label={t('interactive.removeRow', { n })} icon={<X />} className="mt-[26px]" onClick={onRemove} />
      )}
    </div>
  );
}
