import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { unsupportedRequest } from '../rules/graph-error.ts';
import { CATALOGUE_ID, catalogue } from '../state/catalogue.ts';
import { page } from './paging.ts';
import { pickFields } from './read-body.ts';

interface Params {
  Params: { id: string };
}

/** The catalogue linked to the WABA and its products (Meta, catalogs and the Graph catalog API). */
export function catalogueRoutes(app: FastifyInstance, context: Context): void {
  app.get<Params>('/:id/product_catalogs', async (request) => {
    const { id } = request.params;
    if (id !== context.state.account.wabaId) throw unsupportedRequest('get', id);
    return page([{ id: CATALOGUE_ID, name: context.state.account.verifiedName }], request, context.origin());
  });

  app.get<Params>('/:id/products', async (request) => {
    const { id } = request.params;
    if (id !== CATALOGUE_ID) throw unsupportedRequest('get', id);
    const nodes = catalogue.map(({ retailerId, name, description, price, currency }, index) => ({
      id: `${CATALOGUE_ID}${index}`,
      retailer_id: retailerId,
      name,
      description,
      price: `${price} ${currency}`,
      availability: 'in stock',
    }));
    const usual = ['name', 'retailer_id'];
    return page(
      nodes.map((node) => pickFields(node, request, usual)),
      request,
      context.origin(),
    );
  });
}
