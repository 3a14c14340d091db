import type { SendRequest } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { GraphError } from '../rules/graph-error.ts';
import { isPhone, normalisePhone } from '../state/phone.ts';
import type { Customer } from '../state/types.ts';
import { newCustomer } from '../world/new-customer.ts';

const USER_ID = /^[A-Z]{2}\./;

/** Whom a send is for. `lost`: a business-scoped user id in `to`, which Meta accepts and then loses. */
export type Recipient =
  | { kind: 'customer'; customer: Customer; input: string; byUserId: boolean }
  | { kind: 'lost'; input: string };

/**
 * Finds the recipient. A phone nobody has written from yet becomes a customer who is online with receipts on. Throws
 * 131009 for what can be no phone and for unknown user ids, 131021 for the business's own number.
 */
export function findRecipient(context: Context, { to, recipient }: SendRequest): Recipient {
  const { state } = context;
  if (to !== undefined) {
    if (USER_ID.test(to)) return { kind: 'lost', input: to };
    const phone = normalisePhone(to);
    if (/[^\d\s+().-]/.test(to) || !isPhone(phone)) {
      throw new GraphError(131009, { details: `"to" is not a phone number` });
    }
    if (phone === normalisePhone(state.account.displayPhoneNumber)) throw new GraphError(131021);
    const customer = state.customerByPhone.get(phone) ?? newCustomer(context, { phone });
    return { kind: 'customer', customer, input: to, byUserId: false };
  }
  const customer = state.customerByUserId.get(recipient ?? '');
  if (!customer) throw new GraphError(131009, { details: 'No customer of this business has this user id' });
  return { kind: 'customer', customer, input: recipient ?? '', byUserId: true };
}
