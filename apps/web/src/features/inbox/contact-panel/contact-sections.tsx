import { useTranslation } from 'react-i18next';
import words from '@/locales/en/contact.json' with { type: 'json' };
import personWords from '@/locales/en/person.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { BlockSection } from './block-section.tsx';
import { FieldSection } from './fields/field-section.tsx';
import { MarketingSection } from './marketing-section.tsx';
import { NoteSection } from './notes/note-section.tsx';
import { MergedSection } from './person/merged-section.tsx';
import { OtherConversations } from './person/other-conversations.tsx';
import { TagSection } from './tags/tag-section.tsx';
import { useContact } from './use-contact.ts';

addCatalogue('contact', words);
addCatalogue('person', personWords);

interface ContactSectionsProps {
  contactId: string;
  conversationId: string;
  now: number;
}

/** What the team knows about a contact, and decided. */
export function ContactSections({ contactId, conversationId, now }: ContactSectionsProps) {
  const { t } = useTranslation('contact');
  const { known, failed, retry } = useContact(contactId);
  if (failed) {
    return (
      <Banner
        tone="error"
        title={t('errorTitle')}
        action={
          <Button size="sm" onClick={retry}>
            {t('retry')}
          </Button>
        }
        className="mx-4 my-3.5"
      />
    );
  }
  if (!known) {
    return (
      <div role="status" aria-label={t('loading')} className="flex flex-col gap-2 px-4 py-3.5">
        <Skeleton className="h-4 w-16" />
        <Skeleton className="h-6 w-40" />
      </div>
    );
  }
  return (
    <>
      <TagSection contact={known.contact} />
      <FieldSection contact={known.contact} />
      <NoteSection contactId={contactId} notes={known.notes} now={now} />
      <OtherConversations contact={known.contact} conversationId={conversationId} now={now} />
      <MergedSection contact={known.contact} now={now} />
      <MarketingSection contact={known.contact} now={now} />
      <BlockSection contact={known.contact} />
    </>
  );
}
