import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { GraphError, unsupportedRequest } from '../rules/graph-error.ts';
import { isWindowOpen } from '../rules/window.ts';
import { normalisePhone } from '../state/phone.ts';
import type { Customer } from '../state/types.ts';
import { page } from './paging.ts';
import { parametersOf, textIn } from './read-body.ts';

interface Params {
  Params: { id: string };
}

/** The block list of the number (Meta, block-users): only people who wrote in the last 24 hours can be put on it. */
export function blockUserRoutes(app: FastifyInstance, context: Context): void {
  const requireNumber = (method: string, id: string) => {
    if (id !== context.state.account.phoneNumberId) throw unsupportedRequest(method, id);
  };
  app.get<Params>('/:id/block_users', async (request) => {
    requireNumber('get', request.params.id);
    const blocked = [...context.state.customers.values()].filter((customer) => customer.blockedByBusiness);
    const list = blocked.map((customer) => ({ messaging_product: 'whatsapp', ...addressOf(customer) }));
    const { data, ...paging } = page(list, request, context.origin());
    return { data: [{ block_users: data }], ...paging };
  });
  app.post<Params>('/:id/block_users', async (request, reply) => {
    requireNumber('post', request.params.id);
    const { done, failed } = change(context, request, true);
    await context.journal.written();
    const lists = { messaging_product: 'whatsapp', block_users: { added_users: done, failed_users: failed } };
    if (failed.length === 0) return { ...lists, block_users: { added_users: done } };
    const { status, body } = new GraphError(139100);
    return reply.code(status).send({ ...lists, ...body });
  });
  app.delete<Params>('/:id/block_users', async (request) => {
    requireNumber('delete', request.params.id);
    const { done } = change(context, request, false);
    await context.journal.written();
    return { messaging_product: 'whatsapp', block_users: { removed_users: done } };
  });
}

const addressOf = ({ phone, userId, hidePhone }: Customer): JsonObject =>
  phone !== null && !hidePhone ? { wa_id: phone } : { user_id: userId };

function change(context: Context, request: FastifyRequest, blocked: boolean) {
  const { block_users: given } = parametersOf(request);
  if (!Array.isArray(given) || given.length === 0) {
    throw new GraphError(100, { message: 'The parameter block_users is required.' });
  }
  const done: JsonObject[] = [];
  const failed: JsonObject[] = [];
  for (const item of given) {
    const entry = isObject(item) ? item : {};
    // A phone wins over a business-scoped user id.
    const input = textIn(entry, 'user') ?? textIn(entry, 'user_id') ?? '';
    const customer = findByAddress(context, entry);
    if (customer && (!blocked || isWindowOpen(customer, context.now()))) {
      context.commit({ kind: 'customer', customer: { ...customer, blockedByBusiness: blocked } });
      context.events.changed(customer.id);
      done.push({ input, ...addressOf(customer) });
    } else {
      const message = 'Re-engagement required';
      const details = 'Only people who wrote to this number in the last 24 hours can be blocked.';
      failed.push({ input, wa_id: '', errors: [{ message, code: 131047, error_data: { details } }] });
    }
  }
  return { done, failed };
}

function findByAddress({ state }: Context, entry: JsonObject): Customer | undefined {
  const phone = textIn(entry, 'user');
  if (phone !== undefined) return state.customerByPhone.get(normalisePhone(phone));
  return state.customerByUserId.get(textIn(entry, 'user_id') ?? '');
}
