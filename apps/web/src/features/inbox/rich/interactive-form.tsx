import type { InteractiveProblem } from '@transom/protocol';
import { interactiveLimits } from '@transom/protocol/interactive-rules';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { CountedField } from './counted-field.tsx';
import { type InteractiveDraft, nextKey } from './interactive-draft.ts';
import { ListFields } from './list-fields.tsx';

export interface InteractiveFormProps {
  draft: InteractiveDraft;
  problems: readonly InteractiveProblem[];
  tried: boolean;
  onChange: (changes: Partial<InteractiveDraft>) => void;
}

/** The boxes of the chosen kind. */
export function InteractiveForm(props: InteractiveFormProps) {
  const { draft, problems, tried, onChange } = props;
  const { t } = useTranslation('sending');
  const at = (field: string) => problems.find((problem) => problem.field === field);
  const { kind } = draft;
  const framed = kind !== 'location_request_message';
  return (
    <>
      {framed && (
        <CountedField
          label={t('interactive.header')}
          optional={t('interactive.optional')}
          value={draft.header}
          limit={interactiveLimits.header}
          problem={at('header.text')}
          tried={tried}
          onChange={(header) => onChange({ header })}
        />
      )}
      <CountedField
        label={t('interactive.body')}
        value={draft.body}
        limit={kind === 'list' ? interactiveLimits.listBody : interactiveLimits.body}
        problem={at('body.text')}
        tried={tried}
        lines={3}
        autoFocus
        onChange={(body) => onChange({ body })}
      />
      {kind === 'button' && <ButtonFields {...props} />}
      {kind === 'list' && <ListFields {...props} />}
      {kind === 'cta_url' && (
        <>
          <CountedField
            label={t('interactive.linkText')}
            value={draft.linkText}
            limit={interactiveLimits.linkText}
            problem={at('action.parameters.display_text')}
            tried={tried}
            onChange={(linkText) => onChange({ linkText })}
          />
          <CountedField
            label={t('interactive.url')}
            value={draft.url}
            limit={interactiveLimits.url}
            problem={at('action.parameters.url')}
            tried={tried}
            type="url"
            onChange={(url) => onChange({ url })}
          />
        </>
      )}
      {framed ? (
        <CountedField
          label={t('interactive.footer')}
          optional={t('interactive.optional')}
          value={draft.footer}
          limit={interactiveLimits.footer}
          problem={at('footer.text')}
          tried={tried}
          onChange={(footer) => onChange({ footer })}
        />
      ) : (
        <p className="text-ink-2">{t('interactive.askHint')}</p>
      )}
    </>
  );
}

function ButtonFields({ draft: { buttons }, problems, tried, onChange }: InteractiveFormProps) {
  const { t } = useTranslation('sending');
  const put = (key: number, title: string) =>
    onChange({ buttons: buttons.map((button) => (button.key === key ? { key, title } : button)) });
  return (
    <div className="flex flex-col gap-2">
      {buttons.map(({ key, title }, i) => (
        <div key={key} className="flex items-start gap-1">
          <CountedField
            label={t('interactive.buttonN', { n: i + 1 })}
            value={title}
            limit={interactiveLimits.buttonTitle}
            problem={problems.find(({ field }) => field === `action.buttons.${i}.reply.title`)}
            tried={tried}
            className="flex-1"
            onChange={(next) => put(key, next)}
          />
          {buttons.length > 1 && (
            <IconButton
              label={t('interactive.removeButton', { n: i + 1 })}
              icon={<X />}
              className="mt-[26px]"
              onClick={() => onChange({ buttons: buttons.filter((button) => button.key !== key) })}
            />
          )}
        </div>
      ))}
      {buttons.length < interactiveLimits.buttons && (
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          className="self-start"
          onClick={() => onChange({ buttons: [...buttons, { key: nextKey(buttons), title: '' }] })}
        >
          {t('interactive.addButton')}
        </Button>
      )}
    </div>
  );
}
