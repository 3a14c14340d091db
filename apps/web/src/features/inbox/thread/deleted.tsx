import { Ban } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KindBody } from './kinds/index.tsx';
import type { KindProps } from './kinds/kind-view.ts';

/** A message its writer took back: only that is said, until somebody asks to see it. */
export function Deleted(props: KindProps) {
  const { t } = useTranslation('inbox');
  const [shown, setShown] = useState(false);
  const { message, trailing } = props;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-1.5 text-ink-3">
        <Ban aria-hidden className="size-3.5 shrink-0" />
        <span className="italic">
          {t(message.direction === 'inbound' ? 'thread.deletedByCustomer' : 'thread.deleted')}
        </span>
        <button
          type="button"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
          className="text-accent text-sm underline decoration-current/40 underline-offset-2 hover:decoration-current"
        >
          {t(shown ? 'thread.hideDeleted' : 'thread.showDeleted')}
        </button>
        {!shown && trailing}
      </span>
      {shown && (
        <div className="mt-1 text-ink-2 line-through decoration-ink-3/60">
          <KindBody {...props} />
        </div>
      )}
    </>
  );
}
