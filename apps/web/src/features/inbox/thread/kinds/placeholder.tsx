import { useTranslation } from 'react-i18next';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import { KindIcon, messageKind } from '../../message-kind.tsx';
import type { KindProps } from './kind-view.ts';

/** A kind that is not drawn, by its name, with its raw form a click away: nothing is hidden. */
export function Placeholder({ message, trailing, onViewRaw }: KindProps) {
  const { t } = useTranslation('inbox');
  const kind = messageKind(message.type);
  const known = kind === message.type;
  const words = message.text.trim();
  return (
    <>
      <span className="flex items-center gap-2.5 py-0.5">
        <span className="grid size-9 shrink-0 place-items-center rounded-[8px] bg-ink/6 text-ink-2">
          <KindIcon kind={kind} className="size-[18px]" />
        </span>
        <span className="min-w-0">
          <span className="block font-medium">
            {known || message.type === '' ? t(`kind.${kind}`) : t('thread.unknownKind', { type: message.type })}
          </span>
          {!message.local && <ViewRaw onViewRaw={onViewRaw} />}
        </span>
        {words === '' && trailing}
      </span>
      {words !== '' && <FormattedText text={words} trailing={trailing} />}
    </>
  );
}

/** The way to a message's raw form. */
export function ViewRaw({ onViewRaw }: Pick<KindProps, 'onViewRaw'>) {
  const { t } = useTranslation('inbox');
  return (
    <button
      type="button"
      onClick={onViewRaw}
      className="text-accent text-sm underline decoration-current/40 underline-offset-2 hover:decoration-current"
    >
      {t('thread.viewRaw')}
    </button>
  );
}
