import { ClipboardList, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, CardTitle } from './card.tsx';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';
import { readAnswers } from './read-answers.ts';
import { field, placed } from './reading.ts';

/** A form the customer filled in, as questions and answers. */
export function FlowAnswers({ form, ...props }: KindProps & { form: unknown }) {
  const { t } = useTranslation('inbox');
  const answers = readAnswers(form);
  if (answers === null) return <Placeholder {...props} />;
  const isAddress = field(form, 'name') === 'address_message';
  return (
    <Card trailing={props.trailing}>
      <CardTitle icon={isAddress ? <MapPin aria-hidden /> : <ClipboardList aria-hidden />}>
        {isAddress ? t('kinds.address') : t('kinds.form')}
      </CardTitle>
      {answers.length === 0 && <p className="text-ink-2">{t('kinds.formEmpty')}</p>}
      <dl className="mt-1 grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-1 text-md">
        {placed(answers).map(([key, { question, answer }]) => (
          <div key={key} className="contents">
            <dt dir="auto" className="wrap-anywhere text-ink-3">
              {question}
            </dt>
            <dd dir="auto" className="wrap-anywhere">
              {typeof answer === 'boolean' ? t(answer ? 'kinds.yes' : 'kinds.no') : answer}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
