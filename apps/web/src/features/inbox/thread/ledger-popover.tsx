import type { RouteResponse } from '@transom/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateFormat } from '@/locales/formats.ts';
import { call } from '@/sync/api.ts';
import type { Route } from '@/sync/routes.ts';
import { Popover } from '@/ui/popover.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { exactTime } from '../say-time.ts';
import { StatusMark } from '../status-mark.tsx';
import { useAnswer } from '../use-answer.ts';
import type { ThreadMessage } from './thread-rows.ts';

type Entry = RouteResponse<Route<'messages.ledger'>>['data'][number];

/** The tick; clicking it shows every step of the message's way out. */
export function LedgerPopover({ message }: { message: ThreadMessage }) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t('ledger.title')}
      side="top"
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          data-act="delivery"
          aria-label={t('ledger.open', { status: t(`status.${message.status}`) })}
          className="-m-1 inline-flex rounded-sm p-1 hover:bg-ink/6"
        >
          <StatusMark status={message.status} />
        </button>
      }
    >
      <h3 className="mb-2 font-semibold">{t('ledger.title')}</h3>
      {open && <Steps id={message.id} version={message.status} />}
    </Popover>
  );
}

function Steps({ id, version }: { id: string; version: string }) {
  const { t } = useTranslation('inbox');
  const answer = useAnswer(`${id}.${version}`, (_, signal) => call('messages.ledger', { params: { id } }, { signal }));
  if (answer.state === 'loading') return <Spinner className="mx-auto my-2 size-4 text-ink-3" />;
  if (answer.state === 'failed') return <p className="text-ink-2">{t('ledger.failedToLoad')}</p>;
  if (answer.value.data.length === 0) return <p className="text-ink-2">{t('ledger.none')}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {answer.value.data.map((entry) => (
        <Step key={`${entry.kind}-${entry.outcome}-${entry.at}`} entry={entry} />
      ))}
    </ol>
  );
}

const time = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
} as const;

function Step({ entry }: { entry: Entry }) {
  const { t } = useTranslation('inbox');
  const outcome = isOutcome(entry.outcome) ? t(`ledger.outcome.${entry.outcome}`) : entry.outcome;
  const asides = [
    entry.kind === 'attempt' && outcome,
    entry.httpStatus !== null && t('ledger.http', { status: entry.httpStatus }),
    entry.code !== null && t('ledger.code', { code: entry.code }),
    entry.kind === 'receipt' &&
      entry.receivedAt !== null &&
      t('ledger.receivedAt', { time: dateFormat(time).format(new Date(entry.receivedAt)) }),
  ].filter((aside) => aside !== false);
  return (
    <li className="grid grid-cols-[60px_1fr] gap-x-3">
      <time dateTime={entry.at} title={exactTime(entry.at)} className="text-ink-3 text-sm tabular-nums leading-5">
        {dateFormat(time).format(new Date(entry.at))}
      </time>
      <span className="min-w-0">
        <span className="block font-medium">{stepName()}</span>
        {asides.length > 0 && <span className="block text-ink-3 text-sm">{asides.join(' · ')}</span>}
        {entry.details && <span className="wrap-anywhere block text-ink-2 text-sm">{entry.details}</span>}
      </span>
    </li>
  );

  function stepName(): string {
    if (entry.kind !== 'receipt') return t(`ledger.${entry.kind}`);
    return isReceipt(entry.outcome) ? t(`status.${entry.outcome}`) : entry.outcome;
  }
}

const outcomes = ['accepted', 'rejected', 'try_later', 'unknown'] as const;
const receipts = ['sent', 'delivered', 'read', 'played', 'failed'] as const;
const isOutcome = (word: string): word is (typeof outcomes)[number] => outcomes.some((known) => known === word);
const isReceipt = (word: string): word is (typeof receipts)[number] => receipts.some((known) => known === word);
