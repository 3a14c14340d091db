import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { unsupportedRequest } from '../rules/graph-error.ts';
import { verifyCallback } from '../webhooks/handshake.ts';
import { parametersOf, requiredText } from './read-body.ts';

interface AppRoute {
  Params: { id: string };
}

/** The callback address of the app itself, otherwise set in Meta's dashboard. */
export function appSubscriptionRoutes(app: FastifyInstance, context: Context): void {
  app.post<AppRoute>('/:id/subscriptions', async (request) => {
    if (request.params.id !== context.state.account.appId) throw unsupportedRequest('post', request.params.id);
    const parameters = parametersOf(request);
    const callback = requiredText(parameters, 'callback_url');
    await verifyCallback(callback, requiredText(parameters, 'verify_token'));
    context.commit({ kind: 'subscriptions', subscriptions: { ...context.state.subscriptions, app: callback } });
    await context.journal.written();
    context.deliveries.wake();
    return { success: true };
  });

  app.get<AppRoute>('/:id/subscriptions', async (request) => {
    if (request.params.id !== context.state.account.appId) throw unsupportedRequest('get', request.params.id);
    const { app: callback } = context.state.subscriptions;
    if (callback === null) return { data: [] };
    const fields = [{ name: 'messages', version: 'v24.0' }];
    return { data: [{ object: 'whatsapp_business_account', callback_url: callback, active: true, fields }] };
  });
}
