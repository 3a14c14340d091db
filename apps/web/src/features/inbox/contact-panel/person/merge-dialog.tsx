import type { Contact } from '@transom/protocol';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { toast } from '@/ui/toast.tsx';
import { sayPhone } from '../../say-phone.ts';
import { useAnswer } from '../../use-answer.ts';
import { MergePreviewView } from './merge-preview-view.tsx';

const mostFound = 20;

interface MergeDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** Choose the other contact of the same person, see what will be kept, merge. */
export function MergeDialog({ contact, onClose }: MergeDialogProps) {
  const { t } = useTranslation('person');
  const [other, setOther] = useState<Contact | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const merge = async (contactId: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      await call('merges.create', { params: { id: contact.id }, body: { contactId } });
      toast.success(t('merge.done', { name: contact.name }));
      onClose();
    } catch (error) {
      setRefusal(errorText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('merge.title', { name: contact.name })}
      description={t(other ? 'merge.check' : 'merge.choose')}
      size="sm"
      footer={
        other && (
          <>
            <Button onClick={() => setOther(null)}>{t('merge.back')}</Button>
            <Button variant="primary" busy={busy} onClick={() => void merge(other.id)}>
              {t('merge.confirm')}
            </Button>
          </>
        )
      }
    >
      {refusal && <Banner tone="error">{refusal}</Banner>}
      {other ? <MergePreviewView contact={contact} other={other} /> : <Search not={contact.id} onChoose={setOther} />}
    </Dialog>
  );
}

function Search({ not, onChoose }: { not: string; onChoose: (contact: Contact) => void }) {
  const { t } = useTranslation('person');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const answer = useAnswer(q, (q, signal) =>
    call('contacts.list', { query: { limit: mostFound, ...(q === '' ? {} : { q }) } }, { signal }),
  );
  const found = answer.state === 'ready' ? answer.value.data.filter(({ id }) => id !== not) : [];
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('merge.find')}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="h-72 overflow-y-auto">
        {answer.state === 'loading' && (
          <div role="status" aria-label={t('merge.loading')} className="flex flex-col gap-2 py-1">
            <Skeleton className="h-9" />
            <Skeleton className="h-9" />
          </div>
        )}
        {answer.state === 'failed' && <Banner tone="error">{errorText(answer.error)}</Banner>}
        {answer.state === 'ready' && found.length === 0 && <p className="py-2 text-ink-3">{t('merge.nobody')}</p>}
        <ul>
          {found.map((contact) => (
            <li key={contact.id}>
              <button
                type="button"
                onClick={() => onChoose(contact)}
                className="flex w-full items-center gap-2.5 rounded-[8px] p-1.5 text-start hover:bg-hover focus-visible:outline-2 focus-visible:outline-accent"
              >
                <Avatar id={contact.id} name={contact.name} size={32} />
                <span className="min-w-0 flex-1">
                  <span dir="auto" className="block truncate font-medium">
                    {contact.name}
                  </span>
                  <span dir="ltr" className="block truncate text-start text-ink-3 text-sm rtl:text-end">
                    {[contact.phone && sayPhone(contact.phone), contact.username && `@${contact.username}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
