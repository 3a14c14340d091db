import type { Conversation } from '@transom/protocol';
import { Check, Pencil, X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { toast } from '@/ui/toast.tsx';

/** The contact's name; the team's own name for them is written in place. */
export function ContactName({ contact }: { contact: Conversation['contact'] }) {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const done = () => {
    setText(null);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const name = text?.trim() ?? '';
    done();
    if (name === contact.name) return;
    call('contacts.update', { params: { id: contact.id }, body: { name: name === '' ? null : name } }).catch(
      (error: unknown) => toast.error(t('header.refused', { message: errorText(error) })),
    );
  };
  if (text === null) {
    return (
      <div className="flex items-center justify-center gap-1 ps-8">
        <h3 dir="auto" className="wrap-anywhere min-w-0 font-semibold text-lg">
          {contact.name}
        </h3>
        <IconButton
          ref={pencil}
          label={t('contact.rename')}
          icon={<Pencil />}
          size="sm"
          onClick={() => setText(contact.name)}
        />
      </div>
    );
  }
  return (
    <form onSubmit={save} className="flex flex-col gap-1">
      <div className="flex items-center gap-1">
        <input
          ref={(input) => input?.focus()}
          dir="auto"
          maxLength={200}
          aria-label={t('contact.name')}
          aria-describedby="contact-name-hint"
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && done()}
          className="h-8 w-full min-w-0 rounded-[8px] border border-control bg-panel px-2.5 text-center max-md:text-lg"
        />
        <IconButton type="submit" label={t('contact.save')} icon={<Check />} size="sm" />
        <IconButton label={t('contact.cancel')} icon={<X />} size="sm" onClick={done} />
      </div>
      <p id="contact-name-hint" className="text-ink-3 text-sm">
        {t('contact.nameHint')}
      </p>
    </form>
  );
}
