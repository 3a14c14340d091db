import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KindBody } from './kinds/index.tsx';
import type { KindProps } from './kinds/kind-view.ts';

/** What a bubble holds: the message as its kind is drawn, or that it was deleted. */
export function MessageBody(props: KindProps) {
  const { t } = useTranslation('inbox');
  const { message, trailing } = props;
  if (!message.deletedAt) return <KindBody {...props} />;
  return (
    <span className="flex items-center gap-1.5 text-ink-3 italic">
      <Ban aria-hidden className="size-3.5 shrink-0" />
      {t('thread.deleted')}
      {trailing}
    </span>
  );
}
