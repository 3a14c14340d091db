import type { Contact, Conversation, SendContactCard } from '@transom/protocol';
import { UserRound, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { newId } from '@/sync/new-id.ts';
import { enqueue } from '@/sync/outbox.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { TextField } from '@/ui/text-field.tsx';
import '../sending-words.ts';
import { sayPhone } from '../say-phone.ts';
import { shortName } from '../service-window.ts';
import { useAnswer } from '../use-answer.ts';
import { RichPreview } from './rich-preview.tsx';

const settleMs = 180;
const shownAtOnce = 50;

interface ContactDialogProps {
  conversation: Conversation;
  onClose: () => void;
}

/** Cards of people the workspace knows, those with a number. */
export function ContactDialog({ conversation, onClose }: ContactDialogProps) {
  const { t } = useTranslation('sending');
  const [chosen, setChosen] = useState<readonly Contact[]>([]);
  const cards = chosen.map(cardOf);
  const text = cards.map(({ name }) => name.formatted_name).join(', ');
  const toggle = (contact: Contact) =>
    setChosen((now) =>
      now.some(({ id }) => id === contact.id) ? now.filter(({ id }) => id !== contact.id) : [...now, contact],
    );
  const send = () => {
    enqueue(
      conversation.id,
      { id: newId(), type: 'contacts', contacts: cards },
      { type: 'contacts', text, content: cards, quoted: null },
    );
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('contact.title')}
      description={t('contact.text', { name: shortName(conversation.contact.name) })}
      size={cards.length > 0 ? 'lg' : 'md'}
      keepOnOutsideClick={cards.length > 0}
      footer={
        <Button variant="primary" icon={<UserRound aria-hidden />} disabled={cards.length === 0} onClick={send}>
          {t('contact.send', { count: Math.max(1, cards.length) })}
        </Button>
      }
    >
      <div className={cards.length > 0 ? 'grid gap-5 md:grid-cols-2' : ''}>
        <Search chosen={chosen} onToggle={toggle} />
        {cards.length > 0 && (
          <div className="flex min-w-0 flex-col gap-3">
            <RichPreview type="contacts" text={text} content={cards} />
            <ul aria-label={t('contact.chosen')} className="flex flex-wrap gap-1">
              {chosen.map((contact) => (
                <li key={contact.id}>
                  <Button
                    size="sm"
                    icon={<X aria-hidden />}
                    aria-label={t('contact.remove', { name: contact.name })}
                    onClick={() => toggle(contact)}
                  >
                    {contact.name}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Search({ chosen, onToggle }: { chosen: readonly Contact[]; onToggle: (contact: Contact) => void }) {
  const { t } = useTranslation('sending');
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), text === '' ? 0 : settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useAnswer(`${attempt} ${q}`, async (_, signal) => {
    const { data } = await call('contacts.list', { query: { limit: shownAtOnce, ...(q ? { q } : {}) } }, { signal });
    return data.filter(({ phone }) => phone !== null);
  });
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <TextField
        label={t('contact.search')}
        type="search"
        autoFocus
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {answer.state === 'loading' && (
        <div role="status" aria-label={t('contact.searching')} className="flex flex-col gap-2">
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-full" />
        </div>
      )}
      {answer.state === 'failed' && (
        <div className="flex items-center gap-2 text-ink-2">
          {t('contact.failed')}
          <Button size="sm" onClick={() => setAttempt(attempt + 1)}>
            {t('contact.retry')}
          </Button>
        </div>
      )}
      {answer.state === 'ready' && answer.value.length === 0 && <p className="text-ink-2">{t('contact.none')}</p>}
      {answer.state === 'ready' && answer.value.length > 0 && (
        <ul className="max-h-72 overflow-y-auto rounded-md border border-line">
          {answer.value.map((contact) => (
            <li key={contact.id}>
              <button
                type="button"
                aria-pressed={chosen.some(({ id }) => id === contact.id)}
                onClick={() => onToggle(contact)}
                className="flex w-full items-center gap-2.5 px-2.5 py-1.5 text-start -outline-offset-2 hover:bg-hover aria-pressed:bg-accent-soft"
              >
                <Avatar id={contact.id} name={contact.name} size={36} />
                <span className="min-w-0">
                  <span dir="auto" className="block truncate font-medium">
                    {contact.name}
                  </span>
                  <span dir="ltr" className="block text-ink-2 text-sm rtl:text-end">
                    {sayPhone(contact.phone ?? '')}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Meta wants one more part of the name besides the whole; `wa_id` gives the card a "Message" button. */
function cardOf({ name, phone }: Contact): SendContactCard {
  const [first = name, ...rest] = name.split(/\s+/);
  const last = rest.join(' ');
  return {
    name: { formatted_name: name, first_name: first, ...(last === '' ? {} : { last_name: last }) },
    phones: phone === null ? [] : [{ phone, type: 'CELL', wa_id: phone.replace(/\D/g, '') }],
  };
}
