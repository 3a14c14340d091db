import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import type { TemplateField } from '../template-picker/template-fields.ts';
import { useFieldLabel } from '../template-picker/template-form.tsx';

interface NewFooterProps {
  formId: string;
  /** The variables are on screen; else the templates. */
  filling: boolean;
  missing: readonly TemplateField[];
  busy: boolean;
  onBack: () => void;
}

/** The way back, and once a template is chosen the way out, with what is still missing beside it. */
export function NewFooter({ formId, filling, missing, busy, onBack }: NewFooterProps) {
  const { t } = useTranslation('templates');
  const label = useFieldLabel();
  const missingId = `${formId}-missing`;
  return (
    <>
      <Button
        variant="quiet"
        icon={<ArrowLeft aria-hidden className="rtl:rotate-180" />}
        className="me-auto"
        disabled={busy}
        onClick={onBack}
      >
        {t(filling ? 'new.otherTemplate' : 'new.back')}
      </Button>
      {filling && missing.length > 0 && (
        <p id={missingId} role="status" className="min-w-0 self-center text-ink-2 text-sm">
          {t('missing', { count: missing.length, names: missing.map(label).join(', ') })}
        </p>
      )}
      {filling && (
        <Button
          type="submit"
          form={formId}
          variant="primary"
          busy={busy}
          // A template without variables has no box to take the focus.
          autoFocus={missing.length === 0}
          disabled={missing.length > 0}
          aria-describedby={missing.length > 0 ? missingId : undefined}
        >
          {t('new.send')}
        </Button>
      )}
    </>
  );
}
