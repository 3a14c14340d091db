import type { Conversation } from '@transom/protocol';
import { CalendarClock, ChevronDown, MoreHorizontal, Pencil, SendHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { useServerNow } from '@/sync/clock.ts';
import { errorText } from '@/sync/error-text.ts';
import { putSentMessage } from '@/sync/store.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { Menu, MenuItem } from '@/ui/menu.tsx';
import { toast } from '@/ui/toast.tsx';
import '../sending-words.ts';
import { plainText } from '../formatting/plain-text.ts';
import { messageKind } from '../message-kind.tsx';
import { calendarDays, clockTime, dayName, exactTime } from '../say-time.ts';
import type { ThreadMessage } from '../thread/thread-rows.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import type { Timing } from './timing.ts';

/** More than this many stay folded until asked for. */
const shownAtFirst = 2;

interface ScheduledStripProps {
  conversation: Conversation;
  messages: readonly ThreadMessage[];
}

/** What waits for its time in this conversation, the next one first. */
export function ScheduledStrip({ conversation, messages }: ScheduledStripProps) {
  const { t } = useTranslation('sending');
  const [all, setAll] = useState(false);
  const shown = all ? messages : messages.slice(0, shownAtFirst);
  const foldable = messages.length > shownAtFirst;
  return (
    <section
      aria-label={t('schedule.waiting', { count: messages.length })}
      className="shrink-0 border-line border-t bg-panel px-3 py-1.5 md:px-3.5"
    >
      {foldable && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="flex w-full items-center gap-1.5 rounded-sm py-0.5 text-ink-2 text-sm hover:text-ink"
        >
          {t('schedule.waiting', { count: messages.length })}
          <ChevronDown aria-hidden className={all ? 'size-3.5 rotate-180' : 'size-3.5'} />
          <span className="sr-only">{t(all ? 'schedule.hide' : 'schedule.show')}</span>
        </button>
      )}
      <ul className="max-h-44 overflow-y-auto">
        {shown.map((message) => (
          <Waiting key={message.id} message={message} conversation={conversation} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ message, conversation }: { message: ThreadMessage; conversation: Conversation }) {
  const { t } = useTranslation('sending');
  const { t: say } = useTranslation('inbox');
  const now = useServerNow();
  const [changing, setChanging] = useState(false);
  const at = new Date(message.at);
  const days = calendarDays(at, new Date(now));
  const time = clockTime(message.at);
  const when =
    days === 0
      ? t('schedule.whenToday', { time })
      : days === 1
        ? t('schedule.whenTomorrow', { time })
        : t('schedule.whenDay', { day: dayName(say, at, new Date(now)), time });
  const cancelIfAnswered = cancelsIfAnswered(message);
  const act = (work: Promise<Parameters<typeof putSentMessage>[0]>) =>
    void work.then(putSentMessage, (error: unknown) =>
      toast.error(t('schedule.refused', { message: errorText(error) })),
    );
  const params = { id: message.id };
  const save = ({ scheduleAt, cancelIfAnswered: cancel }: Timing) => {
    setChanging(false);
    act(call('scheduled.change', { params, body: { scheduleAt, cancelIfAnswered: cancel } }));
  };
  return (
    <li className="flex items-center gap-2 py-0.5">
      <CalendarClock aria-hidden className="size-4 shrink-0 text-ink-3" />
      <p className="min-w-0 flex-1 truncate">
        <time dateTime={message.at} title={exactTime(message.at)} className="font-medium">
          {when}
        </time>
        <span className="text-ink-3 text-sm"> {cancelIfAnswered && t('schedule.untilAnswer')}</span>
        <span dir="auto" className="ms-2 text-ink-2">
          {plainText(message.text) || say(`kind.${messageKind(message.type)}`)}
        </span>
      </p>
      {message.local ? (
        <span className="text-ink-3 text-sm">{t('schedule.onItsWay')}</span>
      ) : (
        <Menu
          side="top"
          align="end"
          trigger={<IconButton label={t('schedule.more')} icon={<MoreHorizontal />} size="sm" />}
        >
          <MenuItem
            icon={<SendHorizontal aria-hidden className="rtl:rotate-180" />}
            onSelect={() => act(call('scheduled.sendNow', { params }))}
          >
            {t('schedule.sendNow')}
          </MenuItem>
          <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setChanging(true)}>
            {t('schedule.change')}
          </MenuItem>
          <MenuItem icon={<X aria-hidden />} danger onSelect={() => act(call('scheduled.cancel', { params }))}>
            {t('schedule.cancel')}
          </MenuItem>
        </Menu>
      )}
      {changing && (
        <ScheduleDialog
          windowExpiresAt={conversation.window.expiresAt}
          isTemplate={message.type === 'template'}
          before={{ scheduleAt: message.at, cancelIfAnswered }}
          onSave={save}
          onClose={() => setChanging(false)}
        />
      )}
    </li>
  );
}

function cancelsIfAnswered({ extras, local }: ThreadMessage): boolean {
  if (local && 'cancelIfAnswered' in local.body) return local.body.cancelIfAnswered !== false;
  const schedule = extras?.schedule;
  return (
    typeof schedule === 'object' &&
    schedule !== null &&
    'cancelIfAnswered' in schedule &&
    schedule.cancelIfAnswered === true
  );
}
