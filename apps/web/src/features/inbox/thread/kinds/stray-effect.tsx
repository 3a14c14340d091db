import { useTranslation } from 'react-i18next';
import { KindIcon } from '../../message-kind.tsx';
import { CardTitle } from './card.tsx';
import type { KindProps } from './kind-view.ts';
import { field, textOf } from './reading.ts';
import { TextView } from './text.tsx';

/** A reaction, an edit or a deletion whose message never reached us: told as what it is. */
export function StrayEffect({ message, trailing }: KindProps) {
  const { t } = useTranslation('inbox');
  const said = (words: string) => <TextView message={{ ...message, text: words }} trailing={trailing} />;
  if (message.type === 'edit') {
    const words = textOf(field(field(field(message.content, 'message'), 'text'), 'body'));
    return (
      <>
        <CardTitle icon={<KindIcon kind="edit" />}>{t('kinds.strayEdit')}</CardTitle>
        {said(words)}
      </>
    );
  }
  const emoji = textOf(field(message.content, 'emoji'));
  if (message.type === 'reaction' && emoji !== '') {
    return (
      <>
        <CardTitle icon={<KindIcon kind="reaction" />}>{t('kinds.strayReaction')}</CardTitle>
        {said(emoji)}
      </>
    );
  }
  return (
    <span className="text-ink-3 italic">
      {message.type === 'reaction' ? t('kinds.strayReactionGone') : t('kinds.strayRevoke')}
      {trailing}
    </span>
  );
}
