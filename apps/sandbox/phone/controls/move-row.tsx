import { type SubmitEvent, useState } from 'react';
import { formatPhone } from '../people/customer-label.ts';
import { useWorld } from '../world/context.ts';
import { movedTo } from '../world/customer-messages.ts';
import { sendMessage } from '../world/send-message.ts';
import type { Customer } from '../world/types.ts';

/** Moves the person to another number; who is known by username alone gets another id instead. */
export function MoveRow({ customer }: { customer: Customer }) {
  const world = useWorld();
  const [asking, setAsking] = useState(false);
  const { phone } = customer;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('phone') ?? '');
    void sendMessage(world, customer, movedTo(given));
    setAsking(false);
  }

  return (
    <>
      <div className="row">
        <span className="row-label">
          Number
          <small>{phone === null ? 'known by username alone' : formatPhone(phone)}</small>
        </span>
        <button
          type="button"
          className="button"
          aria-expanded={phone === null ? undefined : asking}
          onClick={() => (phone === null ? void sendMessage(world, customer, movedTo(null)) : setAsking(!asking))}
        >
          Change
        </button>
      </div>
      {asking ? (
        <form className="row" onSubmit={submit}>
          <input
            name="phone"
            type="tel"
            required
            aria-label="New number, with country code"
            defaultValue={`+${phone?.slice(0, -3)}${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`}
            pattern="[+]?[0-9 \(\)\-]{7,24}"
          />
          <button type="submit" className="button primary">
            Move
          </button>
        </form>
      ) : null}
    </>
  );
}
