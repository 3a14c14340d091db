import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { GraphError, unsupportedRequest } from '../rules/graph-error.ts';
import { verifyCallback } from '../webhooks/handshake.ts';
import { page } from './paging.ts';
import { parametersOf, pickFields, requiredText } from './read-body.ts';

/** The fields Meta gives when none are asked for. */
export const USUAL_PHONE_FIELDS = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'last_onboarded_time',
  'webhook_configuration',
];

/** The numbers of the WABA (Meta, business-phone-numbers): there is one. */
export function phoneNumberRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { id: string } }>('/:id/phone_numbers', async (request) => {
    const { id } = request.params;
    if (id !== context.state.account.wabaId) throw unsupportedRequest('get', id);
    const number = pickFields(phoneNumberNode(context), request, USUAL_PHONE_FIELDS);
    return page([number], request, context.origin());
  });
}

/** The number with all its fields. */
export function phoneNumberNode({ state }: Context): JsonObject {
  const { account, faults, subscriptions } = state;
  const { app, waba, number } = subscriptions;
  return {
    id: account.phoneNumberId,
    display_phone_number: account.displayPhoneNumber,
    verified_name: account.verifiedName,
    quality_rating: 'GREEN',
    code_verification_status: 'VERIFIED',
    name_status: 'APPROVED',
    new_name_status: 'NONE',
    status: 'CONNECTED',
    whatsapp_business_manager_messaging_limit: 'TIER_UNLIMITED',
    throughput: { level: faults.throughput > 80 ? 'HIGH' : 'STANDARD' },
    platform_type: 'CLOUD_API',
    account_mode: 'SANDBOX',
    is_official_business_account: false,
    is_pin_enabled: true,
    last_onboarded_time: '2026-01-12T09:00:00+0000',
    health_status: {
      can_send_message: 'AVAILABLE',
      entities: [{ entity_type: 'PHONE_NUMBER', id: account.phoneNumberId, can_send_message: 'AVAILABLE' }],
    },
    webhook_configuration: {
      ...(number === null ? {} : { phone_number: number }),
      ...(waba === null ? {} : { whatsapp_business_account: waba }),
      ...(app === null ? {} : { application: app }),
    },
  };
}

/** Sets or, with an empty address, removes the number's own callback (Meta, webhooks/override). */
export async function configureWebhook(context: Context, request: FastifyRequest): Promise<void> {
  const { webhook_configuration: given } = parametersOf(request);
  if (!isObject(given)) throw new GraphError(100, { message: 'The parameter webhook_configuration is required.' });
  const removes = given.override_callback_uri === '';
  const number = removes ? null : requiredText(given, 'override_callback_uri');
  if (number !== null) await verifyCallback(number, requiredText(given, 'verify_token'));
  context.commit({ kind: 'subscriptions', subscriptions: { ...context.state.subscriptions, number } });
  context.deliveries.wake();
}
