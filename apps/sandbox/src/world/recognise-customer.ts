import type { Context } from '../context.ts';
import type { Customer } from '../state/types.ts';
import { newCustomer } from './new-customer.ts';

interface Writer {
  from?: string | undefined;
  userId?: string | undefined;
  name?: string | undefined;
  username?: string | undefined;
}

/**
 * Who writes: known by phone or user id (by username only when nothing else is given), or new. A phone and a user id named together belong to one person, so two
 * customers who turn out to be one become one.
 */
export function recogniseCustomer(context: Context, { from, userId, name, username }: Writer): Customer {
  const { state, commit } = context;
  const byPhone = from === undefined ? undefined : state.customerByPhone.get(from);
  const byUserId = userId === undefined ? undefined : state.customerByUserId.get(userId);
  if (byPhone && byUserId && byPhone !== byUserId) {
    commit({ kind: 'customers-merged', from: byPhone.id, into: byUserId.id });
  }
  const known =
    byUserId ?? byPhone ?? (from === undefined && userId === undefined ? byUsername(context, username) : undefined);
  if (!known) {
    return newCustomer(context, {
      ...(from === undefined ? {} : { phone: from }),
      ...(userId === undefined ? {} : { userId }),
      ...(name === undefined ? {} : { name }),
      ...(username === undefined ? {} : { username }),
    });
  }
  const customer: Customer = {
    ...known,
    phone: from ?? known.phone,
    userId: userId ?? known.userId,
    name: name ?? known.name,
    username: username ?? known.username,
    lastInboundAt: latest(known.lastInboundAt, byPhone?.lastInboundAt),
  };
  if (isSame(customer, known)) return known;
  commit({ kind: 'customer', customer });
  return customer;
}

function byUsername({ state }: Context, username: string | undefined): Customer | undefined {
  if (username === undefined) return undefined;
  return [...state.customers.values()].find((customer) => customer.username === username);
}

function latest(...times: (number | null | undefined)[]): number | null {
  const known = times.filter((time) => typeof time === 'number');
  return known.length === 0 ? null : Math.max(...known);
}

function isSame(a: Customer, b: Customer): boolean {
  return (Object.keys(a) as (keyof Customer)[]).every((key) => a[key] === b[key]);
}
