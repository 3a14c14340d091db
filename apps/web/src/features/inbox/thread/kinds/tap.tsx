import { useTranslation } from 'react-i18next';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import { KindIcon } from '../../message-kind.tsx';
import { field, textOf } from '../../template-picker/template-components.ts';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';

/** A button or list row the customer chose. */
export function TapView(props: KindProps) {
  const { t } = useTranslation('inbox');
  const words = tappedWords(props.message);
  if (words === '') return <Placeholder {...props} />;
  return (
    <>
      <span className="flex items-center gap-1 text-ink-3 text-sm">
        <KindIcon kind="button" className="size-3.5" />
        {t('kind.button')}
      </span>
      <FormattedText text={words} trailing={props.trailing} />
    </>
  );
}

function tappedWords({ type, content }: KindProps['message']): string {
  if (type === 'button') return textOf(field(content, 'text'));
  const reply = field(content, 'button_reply') ?? field(content, 'list_reply');
  return textOf(field(reply, 'title'));
}
