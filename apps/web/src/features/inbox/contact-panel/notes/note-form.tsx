import { clsx } from 'clsx';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { Button } from '@/ui/button.tsx';
import { controlClass } from '@/ui/field.tsx';
import { toast } from '@/ui/toast.tsx';

interface NoteFormProps {
  label: string;
  initial: string;
  submitLabel: string;
  onSubmit: (text: string) => Promise<unknown>;
  /** Ends an edit; a new note has nothing to end. */
  onDone?: () => void;
}

// One function for good, so that only the box's arrival calls it.
const focusOnMount = (box: HTMLTextAreaElement | null) => box?.focus();

/** Where a note is written. Ctrl or ⌘ with Enter saves; what was typed stays until the server has it. */
export function NoteForm({ label, initial, submitLabel, onSubmit, onDone }: NoteFormProps) {
  const { t } = useTranslation('contact');
  const [text, setText] = useState(initial);
  const [busy, setBusy] = useState(false);
  const ready = text.trim() !== '';
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    try {
      await onSubmit(text.trim());
      // What was typed meanwhile is the next note.
      setText((now) => (now === text ? '' : now));
      onDone?.();
    } catch (error) {
      toast.error(t('refused', { message: errorText(error) }));
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key === 'Escape' && onDone) {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-1.5">
      <textarea
        ref={onDone ? focusOnMount : undefined}
        dir="auto"
        rows={text.includes('\n') || text.length > 60 ? 4 : 2}
        maxLength={5000}
        aria-label={label}
        placeholder={t('notes.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className={clsx(controlClass, 'resize-y py-1.5')}
      />
      {(ready || onDone) && (
        <div className="flex flex-wrap items-center justify-end gap-1.5">
          <span className="me-auto text-ink-3 text-sm">{t('notes.hint')}</span>
          {onDone && (
            <Button size="sm" onClick={onDone}>
              {t('cancel')}
            </Button>
          )}
          <Button type="submit" size="sm" variant="primary" busy={busy} disabled={!ready}>
            {submitLabel}
          </Button>
        </div>
      )}
    </form>
  );
}
