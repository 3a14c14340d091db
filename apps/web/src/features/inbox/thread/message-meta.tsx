import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { clockTime, exactTime } from '../say-time.ts';
import { StatusMark } from '../status-mark.tsx';
import { EditHistory } from './edit-history.tsx';
import { LedgerPopover } from './ledger-popover.tsx';
import type { ThreadMessage } from './thread-rows.ts';

const metaClass = 'inline-flex items-center gap-1 whitespace-nowrap text-ink-3 text-xs leading-4';

/** Time and tick at the foot of a bubble. The tick of a message the server knows opens its delivery ledger. */
export function MessageMeta({ message }: { message: ThreadMessage }) {
  const { t } = useTranslation('inbox');
  const outbound = message.direction === 'outbound';
  return (
    <span className={metaClass}>
      {message.editedAt &&
        (message.edits.length > 0 && !message.deletedAt ? (
          <EditHistory message={message} />
        ) : (
          <span title={exactTime(message.editedAt)}>{t('thread.edited')}</span>
        ))}
      <time dateTime={message.at} title={exactTime(message.at)}>
        {clockTime(message.at)}
      </time>
      {outbound && (message.local ? <StatusMark status={message.status} /> : <LedgerPopover message={message} />)}
    </span>
  );
}

/** As wide as the meta and invisible: at the end of the last line it keeps words from running under it. */
export function MetaRoom({ message }: { message: ThreadMessage }) {
  const { t } = useTranslation('inbox');
  return (
    <span aria-hidden className={clsx(metaClass, 'invisible ms-2.5 h-3')}>
      {message.editedAt && <span>{t('thread.edited')}</span>}
      <span>{clockTime(message.at)}</span>
      {message.direction === 'outbound' && <span className="w-[17px]" />}
    </span>
  );
}
