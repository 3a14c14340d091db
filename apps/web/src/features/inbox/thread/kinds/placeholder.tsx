import { useTranslation } from 'react-i18next';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import { KindIcon, messageKind } from '../../message-kind.tsx';
import type { KindProps } from './kind-view.ts';
import { Problem } from './problem.tsx';
import { field, textOf } from './reading.ts';

/** A kind that is not drawn, by its name, with its raw form a click away: nothing is hidden. */
export function Placeholder({ message, trailing, onViewRaw }: KindProps) {
  const kind = messageKind(message.type);
  const title = useTitle(message);
  const words = message.text.trim();
  return (
    <>
      <span className="flex items-start gap-2.5 py-0.5">
        <span className="grid size-9 shrink-0 place-items-center rounded-[8px] bg-ink/6 text-ink-2">
          <KindIcon kind={kind} className="size-[18px]" />
        </span>
        <span className="min-w-0">
          <span className="wrap-anywhere block font-medium">{title}</span>
          <Problem message={message} />
          {!message.local && <ViewRaw onViewRaw={onViewRaw} />}
        </span>
        {words === '' && <span className="self-end">{trailing}</span>}
      </span>
      {words !== '' && <FormattedText text={words} trailing={trailing} />}
    </>
  );
}

// What Meta names in `unsupported.type` and people have a word for (webhooks/reference/messages/unsupported).
const named = ['gif', 'group_invite', 'pin', 'poll_creation', 'poll_update', 'product'] as const;

function useTitle({ type, content }: KindProps['message']): string {
  const { t } = useTranslation('inbox');
  if (type === 'unsupported') {
    const what = textOf(field(content, 'type'));
    const known = named.find((word) => word === what);
    return known ? t(`unsupported.${known}`) : t('kind.unsupported');
  }
  const kind = messageKind(type);
  return kind === type || type === '' ? t(`kind.${kind}`) : t('thread.unknownKind', { type });
}

/** The way to a message's raw form. */
function ViewRaw({ onViewRaw }: Pick<KindProps, 'onViewRaw'>) {
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
