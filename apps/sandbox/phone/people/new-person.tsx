import { type SubmitEvent, useState } from 'react';
import { addCustomer } from '../world/add-customer.ts';
import { WorldError } from '../world/api.ts';
import { useWorld } from '../world/context.ts';
import type { NewCustomer } from '../world/types.ts';

type Way = 'number' | 'username';

/** Makes a person with a phone number, or one known by username alone. */
export function NewPerson({ onCreated }: { onCreated: (id: string) => void }) {
  const [way, setWay] = useState<Way | null>(null);

  return (
    <section className="new-person" aria-label="New person">
      <h2>New person</h2>
      <div className="choice">
        {(['number', 'username'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            className="button"
            aria-expanded={way === choice}
            onClick={() => setWay(way === choice ? null : choice)}
          >
            {choice === 'number' ? 'With a number' : 'Username only'}
          </button>
        ))}
      </div>
      {way === null ? null : (
        <NewPersonForm
          key={way}
          way={way}
          onCreated={(id) => {
            setWay(null);
            onCreated(id);
          }}
        />
      )}
    </section>
  );
}

function NewPersonForm({ way, onCreated }: { way: Way; onCreated: (id: string) => void }) {
  const world = useWorld();
  const [phone] = useState(freshPhone);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string) => String(form.get(name) ?? '').trim();
    const input: NewCustomer = { name: field('name') };
    if (way === 'number') input.phone = field('phone');
    else input.username = field('username').replace(/^@/, '');
    setBusy(true);
    setFailure(null);
    try {
      const customer = await addCustomer(world, input);
      onCreated(customer.id);
    } catch (error) {
      setFailure(error instanceof WorldError ? error.message : 'That did not work. Try again.');
      setBusy(false);
    }
  }

  return (
    <form className="new-person-form" onSubmit={(event) => void submit(event)}>
      <label>
        Name
        <input name="name" required maxLength={80} autoComplete="off" placeholder="Ana Ruiz" ref={focusOnce} />
      </label>
      {way === 'number' ? (
        <label>
          Phone, with country code
          <input
            name="phone"
            type="tel"
            required
            defaultValue={phone}
            autoComplete="off"
            pattern="[+]?[0-9 \(\)\-]{7,24}"
          />
        </label>
      ) : (
        <label>
          Username
          <input name="username" required minLength={3} maxLength={36} autoComplete="off" placeholder="@sol.garcia" />
        </label>
      )}
      {failure === null ? null : (
        <p className="failure" role="alert">
          {failure}
        </p>
      )}
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? 'Creating…' : 'Create'}
      </button>
    </form>
  );
}

/** Opening the form is asking to fill it in. */
function focusOnce(input: HTMLInputElement | null) {
  input?.focus();
}

/** A number nobody has to think up; any other will do. */
function freshPhone(): string {
  return `+91 9${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
}
