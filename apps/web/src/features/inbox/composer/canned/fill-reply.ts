import type { Contact, ContactField, Conversation } from '@transom/protocol';
import { fillCannedText, readCannedText } from '@transom/protocol/canned-text';
import { call } from '@/sync/api.ts';
import { useKnownContacts } from '@/sync/known-contacts.ts';
import { useSession } from '@/sync/session.ts';
import { shortName } from '../../service-window.ts';

/** A canned reply for this conversation, filled in. Custom fields are asked for only when it names one. */
export async function fillReply(text: string, { contact }: Pick<Conversation, 'contact'>) {
  const wantsFields = readCannedText(text).some(({ name }) => name.startsWith('field.'));
  const [fields, values] = wantsFields
    ? await Promise.all([call('contactFields.list').then(({ data }) => data), valuesOf(contact.id)])
    : [[], {}];
  const agent = useSession.getState().me?.member.name ?? '';
  return fillCannedText(text, valueFinder({ contact, agent, fields, values }));
}

/** As it will read, as far as can be told without asking the server: for a line of a list. */
export function glimpse(text: string, { contact }: Pick<Conversation, 'contact'>): string {
  const agent = useSession.getState().me?.member.name ?? '';
  return fillCannedText(text, valueFinder({ contact, agent, fields: [], values: {} })).text;
}

async function valuesOf(contactId: string): Promise<Contact['fields']> {
  const known = useKnownContacts.getState()[contactId]?.contact;
  return (known ?? (await call('contacts.get', { params: { id: contactId } }))).fields;
}

interface Known {
  contact: Pick<Conversation['contact'], 'name' | 'phone'>;
  agent: string;
  fields: readonly Pick<ContactField, 'id' | 'name'>[];
  values: Contact['fields'];
}

/** What a variable stands for. A contact known only by number or handle has no name to be called by. */
export function valueFinder({ contact, agent, fields, values }: Known): (name: string) => string | null {
  const called = /^[+@\d]/.test(contact.name) ? null : contact.name;
  const fixed: Record<string, string | null> = {
    'contact.name': called,
    'contact.first_name': called && shortName(called),
    'contact.phone': contact.phone,
    'agent.name': agent,
    'agent.first_name': shortName(agent),
  };
  return (name) => {
    if (!name.startsWith('field.')) return fixed[name] ?? null;
    const wanted = name.slice('field.'.length).toLowerCase();
    const field = fields.find((each) => each.name.toLowerCase() === wanted);
    const value = field ? values[field.id] : null;
    return value === null || value === undefined ? null : String(value);
  };
}
