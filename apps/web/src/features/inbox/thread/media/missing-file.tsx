import type { Media } from '@transom/protocol';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Button } from '@/ui/button.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { toast } from '@/ui/toast.tsx';
import { KindIcon, messageKind } from '../../message-kind.tsx';
import type { ThreadMessage } from '../thread-rows.ts';

/** A file that is not here: on its way, given up with a reason, or no longer to be had. */
export function MissingFile({ message, media }: { message: ThreadMessage; media: Media }) {
  const { t } = useTranslation('inbox');
  const [asking, setAsking] = useState(false);
  const waiting = media.state === 'waiting';
  const words = waiting
    ? t('media.waiting')
    : t(`media.${media.state === 'failed' ? (media.reason ?? 'unreachable') : 'gone'}`);
  const retry = async () => {
    setAsking(true);
    try {
      await call('media.retry', { params: { id: message.id } });
    } catch (error) {
      toast.error(errorText(error));
    } finally {
      setAsking(false);
    }
  };
  return (
    <div aria-busy={waiting} className="flex w-72 max-w-full items-start gap-2.5">
      <span className="grid size-9 shrink-0 place-items-center rounded-[8px] bg-ink/6 text-ink-2">
        {waiting ? (
          <Spinner className="size-[18px]" />
        ) : (
          <KindIcon kind={messageKind(message.type)} className="size-[18px]" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate font-medium">
          {media.name ?? t(`kind.${messageKind(message.type)}`)}
        </p>
        <p className="text-ink-2 text-md">{words}</p>
        {media.state === 'failed' && media.reason !== 'too_large' && (
          <Button
            size="sm"
            className="mt-1.5"
            busy={asking}
            onClick={() => void retry()}
            icon={<RotateCcw aria-hidden />}
          >
            {t('media.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
