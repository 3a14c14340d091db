import type { Note } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { PanelSection } from '../panel-section.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteItem } from './note-item.tsx';

interface NoteSectionProps {
  contactId: string;
  notes: readonly Note[];
  now: number;
}

/** What the team wrote down about a contact, newest first. */
export function NoteSection({ contactId, notes, now }: NoteSectionProps) {
  const { t } = useTranslation('contact');
  return (
    <PanelSection title={t('notes.title')}>
      <NoteForm
        label={t('notes.label')}
        initial=""
        submitLabel={t('notes.add')}
        onSubmit={(text) => call('contacts.addNote', { params: { id: contactId }, body: { text } })}
      />
      <ul className="mt-2.5 flex flex-col gap-2">
        {notes.map((note) => (
          <li key={note.id}>
            <NoteItem note={note} now={now} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
