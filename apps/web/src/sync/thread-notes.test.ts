import type { Note } from '@transom/protocol';
import { expect, test } from 'vitest';
import { type ThreadNotes, withNoteEvent } from './thread-notes.ts';

const note = (id: string, minute: number, conversationId: string | null = 'here'): Note => ({
  id,
  contactId: 'ana',
  conversationId,
  author: { id: 'mira', name: 'Mira' },
  text: `Note ${id}`,
  mentions: [],
  createdAt: new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString(),
  editedAt: null,
});
const known: ThreadNotes = { notes: [note('a', 1), note('c', 3)], nextCursor: null };
const ids = ({ notes }: ThreadNotes) => notes.map(({ id }) => id);
const changed = (each: Note) => withNoteEvent('here', known, { kind: 'note.changed', note: each });

test('a note of this conversation takes its place by time, told once or twice', () => {
  const once = changed(note('b', 2));
  expect(ids(once)).toEqual(['a', 'b', 'c']);
  expect(ids(withNoteEvent('here', once, { kind: 'note.changed', note: note('b', 2) }))).toEqual(['a', 'b', 'c']);
});

test('a note that was deleted, or went to another conversation, leaves', () => {
  const removed = { kind: 'note.removed', noteId: 'a', contactId: 'ana' } as const;
  expect(ids(withNoteEvent('here', known, removed))).toEqual(['c']);
  expect(ids(changed(note('a', 1, 'elsewhere')))).toEqual(['c']);
});

test('notes of elsewhere change nothing here', () => {
  expect(changed(note('x', 2, null))).toBe(known);
});
