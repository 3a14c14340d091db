import type { Note } from '@transom/protocol';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { Button } from '@/ui/button.tsx';
import { toast } from '@/ui/toast.tsx';
import { namedIn } from '../composer/note/named-in.ts';
import { useGrowingHeight } from '../composer/use-growing-height.ts';

// One function for good, so that only the box's arrival calls it.
const focusAtEnd = (box: HTMLTextAreaElement | null) => {
  box?.focus();
  box?.setSelectionRange(box.value.length, box.value.length);
};

/** A note being rewritten in its place. Ctrl or ⌘ with Enter saves, Esc leaves it as it was. */
export function NoteEdit({ note, onDone }: { note: Note; onDone: () => void }) {
  const { t } = useTranslation('writing');
  const members = useSession((session) => session.members);
  const [text, setText] = useState(note.text);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useGrowingHeight(box);
  const ready = text.trim() !== '' && !busy;
  const save = async () => {
    if (!ready) return;
    setBusy(true);
    try {
      const body = { text: text.trim(), mentions: namedIn(text, members) };
      await call('notes.update', { params: { id: note.id }, body });
      onDone();
    } catch (error) {
      toast.error(errorText(error));
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <>
      <textarea
        ref={(node) => {
          if (node && !box.current) focusAtEnd(node);
          box.current = node;
        }}
        dir="auto"
        rows={1}
        maxLength={5000}
        aria-label={t('note.editLabel')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="block w-full resize-none bg-transparent outline-hidden max-md:text-lg"
      />
      <div className="my-1 flex justify-end gap-1.5">
        <Button size="sm" onClick={onDone}>
          {t('note.cancel')}
        </Button>
        <Button size="sm" variant="primary" busy={busy} disabled={!ready} onClick={() => void save()}>
          {t('note.save')}
        </Button>
      </div>
    </>
  );
}
