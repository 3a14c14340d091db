import { changeCustomer } from '../world/change-customer.ts';
import { useWorld } from '../world/context.ts';
import type { Customer } from '../world/types.ts';

/** Stands where one would write: whoever blocks a business cannot write to it either. */
export function BlockedNote({ customer }: { customer: Customer }) {
  const world = useWorld();
  return (
    <p className="chat-note blocked-note">
      You blocked this business.
      <button type="button" onClick={() => void changeCustomer(world, customer, { blocked: false })}>
        Unblock
      </button>
    </p>
  );
}
