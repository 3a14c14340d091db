import { Bold, Code, Eye, Italic, List, ListOrdered, SquareCode, Strikethrough, TextQuote } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import { applyEdit, writingOf } from '../text-edit.ts';
import { applyFormat, type Format } from './apply-format.ts';

const buttons: readonly { format: Format; icon: ReactNode; keys?: string }[] = [
  { format: 'bold', icon: <Bold />, keys: 'Ctrl B' },
  { format: 'italic', icon: <Italic />, keys: 'Ctrl I' },
  { format: 'strike', icon: <Strikethrough />, keys: 'Ctrl ⇧ X' },
  { format: 'code', icon: <Code />, keys: 'Ctrl E' },
  { format: 'mono', icon: <SquareCode />, keys: 'Ctrl ⇧ M' },
  { format: 'quote', icon: <TextQuote className="rtl:-scale-x-100" />, keys: 'Ctrl ⇧ 9' },
  { format: 'bullets', icon: <List className="rtl:-scale-x-100" />, keys: 'Ctrl ⇧ 8' },
  { format: 'numbers', icon: <ListOrdered />, keys: 'Ctrl ⇧ 7' },
];

interface FormatBarProps {
  inputRef: RefObject<HTMLTextAreaElement | null>;
  text: string;
}

/** WhatsApp's formatting at hand, and how the text will look at the customer's. */
export function FormatBar({ inputRef, text }: FormatBarProps) {
  const { t } = useTranslation('inbox');
  const [preview, setPreview] = useState(false);
  const format = (wanted: Format) => {
    const input = inputRef.current;
    if (input) applyEdit(input, applyFormat(writingOf(input), wanted));
  };
  return (
    <>
      {preview && text.trim() !== '' && (
        <section
          aria-label={t('composer.preview')}
          className="mb-2 max-h-40 w-fit max-w-full overflow-y-auto rounded-[10px] border border-out-line bg-out px-2.5 py-1.5 text-msg"
        >
          <FormattedText text={text.trim()} />
        </section>
      )}
      <div role="toolbar" aria-label={t('composer.formatting')} className="-mx-1 mb-1.5 flex flex-wrap gap-0.5">
        {buttons.map(({ format: name, icon, keys }) => (
          <IconButton
            key={name}
            label={t(`composer.format.${name}`)}
            icon={icon}
            size="sm"
            {...(keys ? { shortcut: keys } : {})}
            // The selection stays where it is: it is what the button is about.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => format(name)}
          />
        ))}
        <IconButton
          label={t('composer.preview')}
          icon={<Eye />}
          size="sm"
          pressed={preview}
          onClick={() => setPreview(!preview)}
          className="ms-auto"
        />
      </div>
    </>
  );
}
