import { Check, Copy, Mail, MapPin, Phone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/ui/avatar.tsx';
import { copyText } from '@/ui/copy-text.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { Card, CardTitle, linkClass } from './card.tsx';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';
import { type ContactCard, readContactCards } from './read-contact-cards.ts';
import { placed } from './reading.ts';

/** More cards than this stay folded: one message may hold hundreds. */
const shownAtFirst = 3;

/** Contact cards a customer shared: their own number when asked for it, or other people's. */
export function ContactsView(props: KindProps) {
  const { t } = useTranslation('inbox');
  const [all, setAll] = useState(false);
  const cards = readContactCards(props.message.content);
  if (cards.length === 0) return <Placeholder {...props} />;
  const shown = all ? cards : cards.slice(0, shownAtFirst);
  return (
    <Card trailing={props.trailing}>
      {cards.some(({ asked }) => asked) && (
        <CardTitle icon={<Phone aria-hidden />}>{t('kinds.sharedNumber')}</CardTitle>
      )}
      <ul className="divide-y divide-ink/10">
        {placed(shown).map(([key, card]) => (
          <li key={key} className="py-1.5 first:pt-0.5 last:pb-0.5">
            <Person card={card} />
          </li>
        ))}
      </ul>
      {cards.length > shown.length && (
        <button type="button" onClick={() => setAll(true)} className={`${linkClass} text-sm`}>
          {t('kinds.moreCards', { count: cards.length - shown.length })}
        </button>
      )}
    </Card>
  );
}

function Person({ card: { name, organisation, phones, emails, addresses } }: { card: ContactCard }) {
  const { t } = useTranslation('inbox');
  const shownName = name || phones[0]?.words || emails[0]?.words || t('kind.contacts');
  return (
    <>
      <div className="flex items-center gap-2.5">
        <Avatar id={shownName} name={shownName} size={36} />
        <div className="min-w-0">
          <p dir="auto" className="wrap-anywhere font-medium">
            {shownName}
          </p>
          {organisation !== '' && (
            <p dir="auto" className="wrap-anywhere text-ink-2 text-sm">
              {organisation}
            </p>
          )}
        </div>
      </div>
      <ul className="mt-1 text-md">
        {placed(phones).map(([key, { words, label }]) => (
          <Detail key={key} icon={<Phone aria-hidden />} label={label} copied={words}>
            <span dir="ltr">{words}</span>
          </Detail>
        ))}
        {placed(emails).map(([key, { words, label }]) => (
          <Detail key={key} icon={<Mail aria-hidden />} label={label} copied={words}>
            {words}
          </Detail>
        ))}
        {placed(addresses).map(([key, { words, label }]) => (
          <Detail key={key} icon={<MapPin aria-hidden />} label={label} copied={words}>
            {words}
          </Detail>
        ))}
      </ul>
    </>
  );
}

interface DetailProps {
  icon: ReactNode;
  /** Meta's word for which of them it is: CELL, WORK. */
  label: string;
  copied: string;
  children: ReactNode;
}

function Detail({ icon, label, copied, children }: DetailProps) {
  const { t } = useTranslation('inbox');
  const [done, setDone] = useState(false);
  return (
    <li className="flex items-center gap-2 text-ink-2 [&>svg]:size-3.5 [&>svg]:shrink-0 [&>svg]:text-ink-3">
      {icon}
      <span dir="auto" className="wrap-anywhere min-w-0">
        {children}
      </span>
      {label !== '' && <span className="shrink-0 text-ink-3 text-xs capitalize">{label.toLowerCase()}</span>}
      <IconButton
        label={done ? t('kinds.copied') : t('kinds.copy', { what: copied })}
        icon={done ? <Check className="text-accent" /> : <Copy />}
        size="sm"
        className="-me-1.5 ms-auto"
        onClick={() => void copyText(copied).then(setDone)}
      />
    </li>
  );
}
