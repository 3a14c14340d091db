import type { ChannelCheck } from '@transom/protocol';
import { Check, ChevronRight, Clock, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time.tsx';
import { VisuallyHidden } from '@/ui/visually-hidden.tsx';

const marks = {
  ok: { icon: <Check aria-hidden strokeWidth={2.5} />, look: 'bg-accent-soft text-accent' },
  failed: { icon: <X aria-hidden strokeWidth={2.5} />, look: 'bg-red-soft text-red' },
  waiting: { icon: <Clock aria-hidden />, look: 'bg-amber-soft text-amber' },
} as const;

interface CheckListProps {
  checks: readonly ChannelCheck[];
  /** The step whose remedy stands further down anyway. */
  toldBelow: ChannelCheck['name'] | null;
}

/** Each step of connecting. All passed: one line that opens; otherwise every step with what to do. */
export function CheckList({ checks, toldBelow }: CheckListProps) {
  const { t } = useTranslation('settings');
  const latest = checks
    .map(({ at }) => at)
    .sort()
    .at(-1);
  if (checks.length === 0) return null;
  if (checks.some(({ state }) => state !== 'ok')) return <Steps checks={checks} toldBelow={toldBelow} />;
  return (
    <details className="group">
      <summary className="flex w-fit list-none items-center gap-1 text-ink-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-ink-3 transition-transform duration-100 group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
        />
        {t('numbers.passed', { count: checks.length })}
        {latest && (
          <span className="text-ink-3">
            · {t('numbers.checkedAt')} <Time value={latest} />
          </span>
        )}
      </summary>
      <div className="mt-3">
        <Steps checks={checks} toldBelow={toldBelow} />
      </div>
    </details>
  );
}

function Steps({ checks, toldBelow }: CheckListProps) {
  const { t } = useTranslation('settings');
  return (
    <ul className="flex flex-col gap-2.5">
      {checks.map(({ name, state, todo }) => (
        <li key={name} className="flex gap-2.5">
          <span className={`grid size-5 shrink-0 place-items-center rounded-full [&>svg]:size-3 ${marks[state].look}`}>
            {marks[state].icon}
          </span>
          <span className="min-w-0">
            <span className={state === 'failed' ? 'font-medium' : undefined}>{t(`numbers.checks.${name}`)}</span>
            <VisuallyHidden> {t(`numbers.states.${state}`)}</VisuallyHidden>
            {todo && name !== toldBelow && <span className="block max-w-[70ch] text-ink-2 text-sm">{todo}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
