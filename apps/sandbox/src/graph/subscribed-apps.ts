import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { unsupportedRequest } from '../rules/graph-error.ts';
import { verifyCallback } from '../webhooks/handshake.ts';
import { parametersOf, requiredText, textIn } from './read-body.ts';

interface WabaRoute {
  Params: { id: string };
}

/** Which app hears of this WABA, and where (Meta, webhooks/override). */
export function subscribedAppRoutes(app: FastifyInstance, context: Context): void {
  const requireWaba = (method: string, id: string) => {
    if (id !== context.state.account.wabaId) throw unsupportedRequest(method, id);
  };

  app.post<WabaRoute>('/:id/subscribed_apps', async (request) => {
    requireWaba('post', request.params.id);
    const parameters = parametersOf(request);
    const waba = textIn(parameters, 'override_callback_uri') ?? null;
    if (waba !== null) await verifyCallback(waba, requiredText(parameters, 'verify_token'));
    // Without an address the override is cleared.
    const subscriptions = { ...context.state.subscriptions, subscribed: true, waba };
    context.commit({ kind: 'subscriptions', subscriptions });
    await context.journal.written();
    context.deliveries.wake();
    return { success: true };
  });

  app.get<WabaRoute>('/:id/subscribed_apps', async (request) => {
    requireWaba('get', request.params.id);
    const { account, subscriptions } = context.state;
    if (!subscriptions.subscribed) return { data: [] };
    const { appId, verifiedName } = account;
    const data = { id: appId, name: verifiedName, link: context.origin() };
    const override = subscriptions.waba === null ? {} : { override_callback_uri: subscriptions.waba };
    return { data: [{ whatsapp_business_api_data: data, ...override }] };
  });

  app.delete<WabaRoute>('/:id/subscribed_apps', async (request) => {
    requireWaba('delete', request.params.id);
    const subscriptions = { ...context.state.subscriptions, subscribed: false, waba: null };
    context.commit({ kind: 'subscriptions', subscriptions });
    await context.journal.written();
    return { success: true };
  });
}
