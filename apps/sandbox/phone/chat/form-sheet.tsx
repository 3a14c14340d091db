import type { SubmitEvent } from 'react';
import { formReply } from '../world/customer-messages.ts';
import type { CustomerMessage } from '../world/types.ts';
import type { Asking } from './rich-content.ts';
import { Sheet } from './sheet.tsx';

interface FormSheetProps {
  title: string;
  form: Extract<Asking, { kind: 'form' }>;
  onSend: (message: CustomerMessage) => void;
  onClose: () => void;
}

/** The form a flow or an address request opens. */
export function FormSheet({ title, form, onSend, onClose }: FormSheetProps) {
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const answers = Object.fromEntries(form.fields.map(({ name }) => [name, String(given.get(name) ?? '')]));
    const token = form.token === null ? {} : { flow_token: form.token };
    onSend(formReply(form.name, form.name === 'flow' ? { ...token, ...answers } : { values: answers }));
  }

  return (
    <Sheet title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {form.fields.map(({ name, label, type }) => (
          <label key={name} className="sheet-field">
            {label}
            <input name={name} type={type} required autoComplete="off" />
          </label>
        ))}
        <button type="submit" className="sheet-send">
          Send
        </button>
      </form>
    </Sheet>
  );
}
