import { useQuery } from '@tanstack/react-query';
import { cannedVariables } from '@transom/protocol/canned-text';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { Button } from '@/ui/button.tsx';

/** What can stand in a reply for whatever is true of the customer at hand. Names get a fallback to fill in. */
export function VariableButtons({ onPick }: { onPick: (variable: string) => void }) {
  const { t } = useTranslation('settings');
  const fields = useQuery({ queryKey: ['contact-fields'], queryFn: () => call('contactFields.list') });
  return (
    <fieldset aria-label={t('canned.variables')} className="flex flex-wrap items-center gap-1.5">
      <span className="text-ink-3 text-sm">{t('canned.variables')}</span>
      {cannedVariables.map((name) => (
        <Button
          key={name}
          size="sm"
          onClick={() => onPick(name === 'contact.first_name' ? `{{${name} | ${t('canned.there')}}}` : `{{${name}}}`)}
        >
          {t(`canned.variable.${name.replace('.', '_') as VariableKey}`)}
        </Button>
      ))}
      {fields.data?.data.map(({ id, name }) => (
        <Button key={id} size="sm" onClick={() => onPick(`{{field.${name}}}`)}>
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

type VariableKey = 'contact_first_name' | 'contact_name' | 'contact_phone' | 'agent_first_name' | 'agent_name';
