import '../writing-words.ts';
import type { Note } from '@transom/protocol';
import { clsx } from 'clsx';
import { Pencil, StickyNote, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { toast } from '@/ui/toast.tsx';
import { NoteText } from '../note-text.tsx';
import { clockTime, exactTime } from '../say-time.ts';
import { neighbour } from './neighbour.ts';
import { NoteEdit } from './note-edit.tsx';

interface NoteRowProps {
  note: Note;
  tabbable: boolean;
}

/** A note of the team among the messages: yellow, on our side, never seen by the customer. */
export function NoteRow({ note, tabbable }: NoteRowProps) {
  const { t } = useTranslation('writing');
  const mine = useSession(({ me }) => me?.member.id === note.author.id);
  const admin = useIsAdmin();
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const who = mine ? t('note.you') : note.author.name;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey) return;
    const next = neighbour(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const drop = () => {
    setDeleting(false);
    call('notes.remove', { params: { id: note.id } }).catch((error: unknown) => toast.error(errorText(error)));
  };
  return (
    <article
      data-message={note.id}
      tabIndex={tabbable ? 0 : -1}
      onKeyDown={onKeyDown}
      aria-label={t('note.label', { who, time: clockTime(note.createdAt) })}
      className="group/note flex flex-col items-end py-1 outline-hidden"
    >
      <div
        className={clsx(
          'flex max-w-[min(560px,86%)] flex-row-reverse items-center gap-1 md:max-w-[min(560px,76%)]',
          editing && 'w-full',
        )}
      >
        <div className="min-w-0 flex-1 rounded-[12px] border border-note-line bg-note px-2.5 pt-[7px] pb-1.5 text-msg outline-offset-2 outline-accent group-focus-visible/note:outline-2">
          <p className="mb-0.5 flex items-center gap-1.5 font-semibold text-amber text-sm">
            <StickyNote aria-hidden className="size-3.5" />
            {t('note.by', { who })}
          </p>
          {editing ? (
            <NoteEdit note={note} onDone={() => setEditing(false)} />
          ) : (
            <>
              <NoteText note={note} />
              <p className="flex justify-end gap-1.5 text-ink-3 text-xs">
                {note.editedAt && <span title={exactTime(note.editedAt)}>{t('note.edited')}</span>}
                <time dateTime={note.createdAt} title={exactTime(note.createdAt)}>
                  {clockTime(note.createdAt)}
                </time>
              </p>
            </>
          )}
        </div>
        {!editing && (
          <span className="flex opacity-0 focus-within:opacity-100 group-hover/note:opacity-100 group-focus/note:opacity-100 pointer-coarse:opacity-100">
            {mine && <IconButton label={t('note.edit')} icon={<Pencil />} size="sm" onClick={() => setEditing(true)} />}
            {(mine || admin) && (
              <IconButton label={t('note.delete')} icon={<Trash2 />} size="sm" onClick={() => setDeleting(true)} />
            )}
          </span>
        )}
      </div>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={t('note.deleteTitle')}
        description={t('note.deleteWhy')}
        confirmLabel={t('note.deleteConfirm')}
        danger
        onConfirm={drop}
      />
    </article>
  );
}
