import type { Contact, FeedEvent, Note } from '@transom/protocol';
import { create } from 'zustand';
import { call } from './api.ts';

/** A contact whose details are, or were, on screen. */
export interface KnownContact {
  contact: Contact;
  /** Newest first. */
  notes: readonly Note[];
}

/** Contacts somebody looked at; the feed keeps them current. */
export const useKnownContacts = create<Readonly<Record<string, KnownContact | undefined>>>(() => ({}));

const notesShown = 200;
/** What the feed said of a contact while its first answer was on the way: newer than that answer. */
const waiting = new Map<string, FeedEvent[]>();

/** Fetches a contact and its notes. From here on events keep them current. */
export async function loadContact(id: string, signal: AbortSignal): Promise<void> {
  const heard: FeedEvent[] = [];
  waiting.set(id, heard);
  try {
    const [contact, notes] = await Promise.all([
      call('contacts.get', { params: { id } }, { signal }),
      call('contacts.notes', { params: { id }, query: { limit: notesShown } }, { signal }),
    ]);
    if (signal.aborted) return;
    const known = heard.reduce(withEvent, { contact, notes: notes.data });
    useKnownContacts.setState({ [id]: known });
  } finally {
    if (waiting.get(id) === heard) waiting.delete(id);
  }
}

/** Keeps known contacts current from the feed. */
export function applyToContacts(event: FeedEvent): void {
  for (const heard of waiting.values()) heard.push(event);
  const changed: Record<string, KnownContact> = {};
  for (const [id, known] of Object.entries(useKnownContacts.getState())) {
    const next = known && withEvent(known, event);
    if (next && next !== known) changed[id] = next;
  }
  if (Object.keys(changed).length > 0) useKnownContacts.setState(changed);
}

/** What was fetched before a fresh bootstrap may have missed events since. */
export function forgetContacts(): void {
  waiting.clear();
  useKnownContacts.setState({}, true);
}

/** Events carry new state, so applying one over a fresher answer does no harm for long: the next one follows. */
export function withEvent(known: KnownContact, event: FeedEvent): KnownContact {
  const { contact, notes } = known;
  switch (event.kind) {
    case 'contact.changed':
      return event.contact.id === contact.id ? { ...known, contact: event.contact } : known;
    case 'tag.changed':
      if (!contact.tags.some(({ id }) => id === event.tag.id)) return known;
      return withTags(known, (tags) => tags.map((tag) => (tag.id === event.tag.id ? event.tag : tag)));
    case 'tag.removed':
      if (!contact.tags.some(({ id }) => id === event.tagId)) return known;
      return withTags(known, (tags) => tags.filter(({ id }) => id !== event.tagId));
    case 'note.changed':
      // A note moves with its contact when a merge is made or undone.
      if (event.note.contactId !== contact.id) return withoutNote(known, event.note.id);
      return { ...known, notes: withNote(notes, event.note) };
    case 'note.removed':
      return withoutNote(known, event.noteId);
    case 'contact-fields.changed':
      return event.removedId && event.removedId in contact.fields ? withoutField(known, event.removedId) : known;
    default:
      return known;
  }
}

const withoutNote = (known: KnownContact, noteId: string): KnownContact =>
  known.notes.some(({ id }) => id === noteId)
    ? { ...known, notes: known.notes.filter(({ id }) => id !== noteId) }
    : known;

function withoutField(known: KnownContact, fieldId: string): KnownContact {
  const { [fieldId]: _, ...fields } = known.contact.fields;
  return { ...known, contact: { ...known.contact, fields } };
}

const withTags = (known: KnownContact, change: (tags: Contact['tags']) => Contact['tags']): KnownContact => ({
  ...known,
  contact: { ...known.contact, tags: change(known.contact.tags) },
});

/** Ids are made in time order: newest first is highest id first. */
const withNote = (notes: readonly Note[], note: Note): readonly Note[] =>
  [...notes.filter(({ id }) => id !== note.id), note].sort((a, b) => (a.id < b.id ? 1 : -1));
