import { api } from '@transom/protocol';
import { z } from 'zod';
import { notFound } from '#platform/errors';
import { cursorOf, readCursor } from '#platform/http/cursor';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { addNote } from './add-note.ts';
import { deleteNote } from './delete-note.ts';
import { editNote } from './edit-note.ts';
import { isConversation, listNotes, listNotesOfConversation, type NoteRow, presentNote } from './note-store.ts';
import { findContact } from './store.ts';

const Cursor = z.tuple([z.uuid()]);

export function noteRoutes(mount: Mount, { db, clock }: Platform): void {
  mount(api.contacts.notes, async ({ actor, params, query }) => {
    if (!(await findContact(db, actor.workspaceId, params.id))) throw notFound('contact');
    const [before] = readCursor(Cursor, query.cursor) ?? [null];
    const rows = await listNotes(db, actor.workspaceId, params.id, { before, limit: query.limit + 1 });
    return notePage(rows, query.limit);
  });
  mount(api.notes.ofConversation, async ({ actor, params, query }) => {
    if (!(await isConversation(db, actor.workspaceId, params.id))) throw notFound('conversation');
    const [before] = readCursor(Cursor, query.cursor) ?? [null];
    const span = { before, limit: query.limit + 1 };
    return notePage(await listNotesOfConversation(db, actor.workspaceId, params.id, span), query.limit);
  });
  mount(api.contacts.addNote, ({ actor, params, body }) =>
    db.withTx((tx) => addNote(tx, actor, params.id, body, clock())),
  );
  mount(api.notes.update, ({ actor, params, body }) =>
    db.withTx((tx) => editNote(tx, actor, params.id, body, clock())),
  );
  mount(api.notes.remove, async ({ actor, params }) => {
    await db.withTx((tx) => deleteNote(tx, actor, params.id));
    return null;
  });
}

/** `rows` are one more than asked for when there is another page. */
function notePage(rows: readonly NoteRow[], limit: number) {
  const data = rows.slice(0, limit).map(presentNote);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > limit && last ? cursorOf([last.id]) : null };
}
