import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { Field } from './field.tsx';

interface CopyFieldProps {
  label: string;
  value: string;
  hint?: string;
}

/** A text to take elsewhere. Where the browser forbids copying, the text is selected instead. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <div className="flex gap-2">
          <input
            id={id}
            aria-describedby={describedBy}
            readOnly
            value={value}
            dir="ltr"
            onFocus={(event) => event.currentTarget.select()}
            className="h-8 w-full min-w-0 rounded-[8px] border border-line bg-sunken px-2.5 font-mono text-sm"
          />
          <Button
            icon={copied ? <Check aria-hidden className="text-accent" /> : <Copy aria-hidden />}
            onClick={() => void copy(id, value).then(setCopied)}
          >
            <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
          </Button>
        </div>
      )}
    </Field>
  );
}

async function copy(inputId: string, value: string): Promise<boolean> {
  if (await copyText(value)) return true;
  const input = document.getElementById(inputId);
  if (input instanceof HTMLInputElement) input.select();
  return false;
}
