import { clsx } from 'clsx';
import { Phone } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '@/sync/api.ts';
import { errorText, fieldErrors } from '@/sync/error-text.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { sayPhone } from '../say-phone.ts';
import { FoundContacts } from './found-contacts.tsx';
import { asPhone, type Recipient } from './recipient.ts';
import { useContactSearch } from './use-contact-search.ts';

interface RecipientFieldProps {
  text: string;
  onText: (text: string) => void;
  /** Why whoever was chosen cannot be written to. */
  error: string | undefined;
  onError: (error: string | undefined) => void;
  inputRef: RefObject<HTMLInputElement | null>;
  onPick: (recipient: Recipient) => void;
}

/** One box for a name and for a number: people who fit below it, arrows to choose, Enter to take. */
export function RecipientField({ text, onText, error, onError, inputRef, onPick }: RecipientFieldProps) {
  const { t } = useTranslation('templates');
  const listId = useId();
  const [active, setActive] = useState(0);
  const [checking, setChecking] = useState(false);
  const { answer, retry } = useContactSearch(text);
  // Back from a later step, the box has the focus again.
  useEffect(() => inputRef.current?.focus(), [inputRef]);
  const phone = asPhone(text);
  const contacts = answer.state === 'ready' ? answer.value : [];
  const count = contacts.length + (phone === null ? 0 : 1);
  const at = Math.min(active, count - 1);

  const take = (recipient: Recipient) => {
    const { contact } = recipient;
    if (!contact?.blocked) return onPick(recipient);
    onError(t('new.blocked', { name: contact.name }));
    inputRef.current?.focus();
  };
  const takePhone = async (written: string) => {
    if (checking) return;
    setChecking(true);
    try {
      take(await call('recipients.find', { query: { phone: written } }));
    } catch (failure) {
      onError((failure instanceof ApiError && fieldErrors(failure).phone) || errorText(failure));
      inputRef.current?.focus();
    } finally {
      setChecking(false);
    }
  };
  const takeAt = (index: number) => {
    if (phone !== null && index === 0) return void takePhone(phone);
    const contact = contacts[index - (phone === null ? 0 : 1)];
    if (contact?.phone) take({ phone: contact.phone, contact });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      const next = (at + step + count) % count;
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      takeAt(at);
    }
  };
  const option = (index: number) =>
    ({
      id: `${listId}-${index}`,
      type: 'button',
      role: 'option',
      tabIndex: -1,
      'aria-selected': index === at,
      onPointerMove: () => setActive(index),
      onClick: () => takeAt(index),
      className: clsx('flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-start', index === at && 'bg-hover'),
    }) as const;

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <TextField
        ref={inputRef}
        label={t('new.to')}
        hint={t('new.toHint')}
        error={error}
        placeholder={t('new.toPlaceholder')}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        dir="auto"
        autoComplete="off"
        maxLength={100}
        trailing={checking && <Spinner className="me-2 size-4" />}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          onError(undefined);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('new.people')} className="-mx-2 max-h-[42dvh] overflow-y-auto">
        {phone !== null && (
          <button {...option(0)}>
            <span className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
              <Phone aria-hidden className="size-4" />
            </span>
            <span className="min-w-0">
              <span className="block truncate font-medium">
                {t('new.writeTo', { phone: phone.startsWith('+') ? phone : `+${phone.replace(/^00/, '')}` })}
              </span>
              <span className="block text-ink-2 text-sm">{t('new.newNumber')}</span>
            </span>
          </button>
        )}
        {contacts.map((contact, index) => (
          <button key={contact.id} {...option(index + (phone === null ? 0 : 1))}>
            <Avatar id={contact.id} name={contact.name} size={36} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">
                <bdi>{contact.name === contact.phone ? sayPhone(contact.phone) : contact.name}</bdi>
              </span>
              <span dir="ltr" className="block truncate text-start text-ink-2 text-sm rtl:text-end">
                {sayPhone(contact.phone ?? '')}
              </span>
            </span>
            {contact.blocked && <span className="text-ink-3 text-sm">{t('new.blockedMark')}</span>}
          </button>
        ))}
      </div>
      <FoundContacts answer={answer} asked={text.trim() !== ''} hasPhone={phone !== null} onRetry={retry} />
    </div>
  );
}
