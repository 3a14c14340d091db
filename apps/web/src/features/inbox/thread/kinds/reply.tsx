import { CornerDownRight, List, PhoneCall } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exactTime } from '../../say-time.ts';
import { CardTitle } from './card.tsx';
import type { KindProps } from './kind-view.ts';
import { field, numberOf, textOf } from './reading.ts';

/** A button the customer tapped or a list row they chose, by its words. The question stands quoted above. */
export interface Choice {
  from: 'button' | 'list';
  words: string;
  description: string;
}

/**
 * What was chosen, if this content is a choice: a template's quick reply (`button`), `button_reply` or `list_reply`
 * (Meta, webhooks/reference/messages/interactive). Null otherwise.
 */
export function readChoice(type: string, content: unknown): Choice | null {
  const words = (source: unknown, key: string) => textOf(field(source, key)).trim();
  if (type === 'button') {
    const text = words(content, 'text') || words(content, 'payload');
    return text === '' ? null : { from: 'button', words: text, description: '' };
  }
  const list = field(content, 'list_reply');
  const reply = field(content, 'button_reply') ?? list;
  const title = words(reply, 'title') || words(reply, 'id');
  if (title === '') return null;
  return { from: list === undefined ? 'button' : 'list', words: title, description: words(reply, 'description') };
}

export function ChoiceView({ choice, trailing }: { choice: Choice } & Pick<KindProps, 'trailing'>) {
  const { t } = useTranslation('inbox');
  return (
    <Chip
      title={choice.from === 'list' ? t('thread.listReply') : t('kinds.tappedButton')}
      icon={choice.from === 'list' ? <List aria-hidden /> : <CornerDownRight aria-hidden />}
      words={choice.words}
      description={choice.description}
      trailing={trailing}
    />
  );
}

/** The customer's answer to "may we call you?". */
export function CallAnswer({ reply, trailing }: { reply: unknown } & Pick<KindProps, 'trailing'>) {
  const { t } = useTranslation('inbox');
  const until = numberOf(field(reply, 'expiration_timestamp'));
  const at = until === null ? null : new Date(until * 1000);
  const accepted = field(reply, 'response') === 'accept';
  const when =
    accepted && at && !Number.isNaN(at.getTime()) ? t('kinds.callsUntil', { when: exactTime(at.toISOString()) }) : '';
  return (
    <Chip
      title={t('kinds.calls')}
      icon={<PhoneCall aria-hidden />}
      words={accepted ? t('kinds.callsAllowed') : t('kinds.callsRefused')}
      description={accepted && field(reply, 'is_permanent') === true ? t('kinds.callsForGood') : when}
      trailing={trailing}
    />
  );
}

interface ChipProps extends Pick<KindProps, 'trailing'> {
  title: string;
  icon: ReactNode;
  words: string;
  description: string;
}

function Chip({ title, icon, words, description, trailing }: ChipProps) {
  return (
    <>
      <CardTitle icon={icon}>{title}</CardTitle>
      <div className="flex flex-wrap items-end justify-between gap-y-0.5">
        <div className="mt-1 min-w-0 rounded-[8px] border border-accent-line bg-accent-soft px-2.5 py-1">
          <p dir="auto" className="wrap-anywhere font-medium">
            {words}
          </p>
          {description !== '' && (
            <p dir="auto" className="wrap-anywhere text-ink-2 text-sm">
              {description}
            </p>
          )}
        </div>
        {trailing}
      </div>
    </>
  );
}
