import { callPermission, contactMessage, ownContact, placeMessage } from '../world/customer-messages.ts';
import type { Customer, CustomerMessage } from '../world/types.ts';
import { AttachSheet } from './attach-sheet.tsx';
import { BusinessSheet } from './business-sheet.tsx';
import { CatalogueSheet } from './catalogue-sheet.tsx';
import type { BubbleRow } from './chat-rows.ts';
import { FormSheet } from './form-sheet.tsx';
import { ListSheet } from './list-sheet.tsx';
import { type MessageChoice, MessageSheet } from './message-sheet.tsx';
import type { Asking, ListRow, ListSection } from './rich-content.ts';
import { ACQUAINTANCES, PLACES } from './sample-things.ts';

/** What lies over the chat. `about` is the message it answers. */
export type OpenSheet =
  | { kind: 'attach' }
  | { kind: 'business' }
  | { kind: 'contact' }
  | { kind: 'message'; about: BubbleRow; canForward: boolean }
  | { kind: 'list'; about: BubbleRow; title: string; sections: ListSection[] }
  | { kind: 'asking'; about: BubbleRow | null; title: string; asking: Asking };

interface ChatSheetsProps {
  open: OpenSheet;
  customer: Customer;
  onSheet: (sheet: OpenSheet | null) => void;
  /** Sends as an answer to `about`, and puts the sheet away. */
  onSend: (message: CustomerMessage, about: BubbleRow | null) => void;
  onReact: (row: BubbleRow, emoji: string | null) => void;
  onChoose: (row: BubbleRow, choice: MessageChoice) => void;
}

/** The sheet that is open over the chat. */
export function ChatSheets({ open, customer, onSheet, onSend, onReact, onChoose }: ChatSheetsProps) {
  const close = () => onSheet(null);
  switch (open.kind) {
    case 'attach':
      return (
        <AttachSheet
          onClose={close}
          onSend={(message) => onSend(message, null)}
          onOpen={(asking) =>
            onSheet(asking.kind === 'contact' ? asking : { kind: 'asking', about: null, title: 'Send', asking })
          }
        />
      );
    case 'business':
      return <BusinessSheet customer={customer} onClose={close} />;
    case 'contact':
      return (
        <PickOne
          title="Send a contact"
          rows={ACQUAINTANCES.map(({ firstName, lastName, company }) => [`${firstName} ${lastName}`, company])}
          onClose={close}
          onPick={(index) => {
            const person = ACQUAINTANCES[index];
            if (person) onSend(contactMessage(person), null);
          }}
        />
      );
    case 'message':
      return (
        <MessageSheet
          row={open.about}
          canForward={open.canForward}
          onClose={close}
          onReact={(emoji) => onReact(open.about, emoji)}
          onChoose={(choice) => onChoose(open.about, choice)}
        />
      );
    case 'list':
      return (
        <ListSheet
          title={open.title}
          sections={open.sections}
          onClose={close}
          onPick={(row) => onSend(listReply(row), open.about)}
        />
      );
    case 'asking':
      return <AskingSheet open={open} customer={customer} onClose={close} onSend={onSend} />;
  }
}

interface AskingSheetProps {
  open: Extract<OpenSheet, { kind: 'asking' }>;
  customer: Customer;
  onClose: () => void;
  onSend: ChatSheetsProps['onSend'];
}

function AskingSheet({ open: { asking, about, title }, customer, onClose, onSend }: AskingSheetProps) {
  switch (asking.kind) {
    case 'place':
      return (
        <PickOne
          title="Send a location"
          rows={PLACES.map(({ name, address }) => [name, address])}
          onClose={onClose}
          onPick={(index) => {
            const place = PLACES[index];
            if (place) onSend(placeMessage(place), about);
          }}
        />
      );
    case 'own_contact':
      return (
        <PickOne
          title="Share your number with the business?"
          rows={[['Share', customer.name]]}
          onClose={onClose}
          onPick={() => onSend(ownContact(customer.name, customer.phone), about)}
        />
      );
    case 'call_permission':
      return (
        <PickOne
          title="May this business call you?"
          rows={[
            ['Allow', 'For the next 7 days'],
            ['Decline', 'The business learns that you did'],
          ]}
          onClose={onClose}
          onPick={(index) => onSend(callPermission(index === 0 ? 'accept' : 'reject', new Date()), about)}
        />
      );
    case 'products':
      return <CatalogueSheet only={asking.only} onClose={onClose} onOrder={(message) => onSend(message, about)} />;
    case 'form':
      return <FormSheet title={title} form={asking} onClose={onClose} onSend={(message) => onSend(message, about)} />;
  }
}

interface PickOneProps {
  title: string;
  rows: (readonly [title: string, description: string])[];
  onPick: (index: number) => void;
  onClose: () => void;
}

function PickOne({ title, rows, onPick, onClose }: PickOneProps) {
  const sections = [
    {
      title: null,
      rows: rows.map(([name, description], index) => ({ id: String(index), title: name, description })),
    },
  ];
  return <ListSheet title={title} sections={sections} onClose={onClose} onPick={({ id }) => onPick(Number(id))} />;
}

function listReply({ id, title, description }: ListRow): CustomerMessage {
  return {
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id, title, ...(description === null ? {} : { description }) } },
  };
}
