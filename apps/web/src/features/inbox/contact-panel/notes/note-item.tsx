import type { Note } from '@transom/protocol';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { toast } from '@/ui/toast.tsx';
import { NoteText } from '../../note-text.tsx';
import { exactTime, rowTime } from '../../say-time.ts';
import { NoteForm } from './note-form.tsx';

/** One note, with who wrote it and when. Its author may rewrite it, its author and admins may delete it. */
export function NoteItem({ note, now }: { note: Note; now: number }) {
  const { t } = useTranslation('contact');
  const { t: say } = useTranslation('inbox');
  const mine = useSession(({ me }) => me?.member.id === note.author.id);
  const admin = useIsAdmin();
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const drop = () => {
    setDeleting(false);
    call('notes.remove', { params: { id: note.id } }).catch((error: unknown) => {
      toast.error(t('refused', { message: errorText(error) }));
    });
  };
  if (editing) {
    return (
      <NoteForm
        label={t('notes.editLabel')}
        initial={note.text}
        submitLabel={t('save')}
        onSubmit={(text) => call('notes.update', { params: { id: note.id }, body: { text } })}
        onDone={() => setEditing(false)}
      />
    );
  }
  return (
    <article className="group rounded-[8px] border border-note-line bg-note px-2.5 py-2">
      <NoteText note={note} />
      <footer className="mt-1 flex min-h-7 items-center gap-1 text-ink-2 text-sm">
        <span className="min-w-0 truncate">{note.author.name}</span>
        <span aria-hidden>·</span>
        <time dateTime={note.createdAt} title={exactTime(note.createdAt)} className="shrink-0">
          {rowTime(say, note.createdAt, now)}
        </time>
        {note.editedAt && (
          <span title={exactTime(note.editedAt)} className="shrink-0">
            ({t('notes.edited')})
          </span>
        )}
        <span className="ms-auto flex">
          {mine && <IconButton label={t('notes.edit')} icon={<Pencil />} size="sm" onClick={() => setEditing(true)} />}
          {(mine || admin) && (
            <IconButton label={t('notes.delete')} icon={<Trash2 />} size="sm" onClick={() => setDeleting(true)} />
          )}
        </span>
      </footer>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={t('notes.deleteTitle')}
        description={t('notes.deleteWhy')}
        confirmLabel={t('notes.deleteConfirm')}
        danger
        onConfirm={drop}
      />
    </article>
  );
}
