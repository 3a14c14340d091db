import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { unsupportedRequest } from '../rules/graph-error.ts';
import { pickFields } from './read-body.ts';

/** What customers see when they open the business's profile (Meta, business-profiles). */
export function businessProfileRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { id: string } }>('/:id/whatsapp_business_profile', async (request) => {
    const { id } = request.params;
    if (id !== context.state.account.phoneNumberId) throw unsupportedRequest('get', id);
    const profile = {
      about: 'Handmade oak furniture',
      address: '12 Workshop Lane',
      description: 'Tables and chairs made to order, delivered in five days.',
      email: 'hello@example.com',
      websites: ['https://example.com/'],
      vertical: 'RETAIL',
    };
    return { data: [{ messaging_product: 'whatsapp', ...pickFields(profile, request, ['about']) }] };
  });
}
