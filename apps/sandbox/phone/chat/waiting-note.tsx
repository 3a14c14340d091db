import type { Customer } from '../world/types.ts';

/** Says that the business wrote something this phone has not received, and why. */
export function WaitingNote({ count, customer }: { count: number; customer: Customer }) {
  if (count === 0 || (customer.online && !customer.blocked)) return null;
  const what = count === 1 ? 'One message' : `${count} messages`;
  return (
    <p className="chat-note" role="status">
      {customer.blocked
        ? `${what} will not arrive: the business is blocked.`
        : `${what} ${count === 1 ? 'waits' : 'wait'} until this phone is online.`}
    </p>
  );
}
