import type { JsonObject, SendRequest, SendResponse, WebhookError } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { webhookError } from '../rules/error-catalog.ts';
import { fillTemplate } from '../rules/fill-template.ts';
import { GraphError } from '../rules/graph-error.ts';
import { pricingOf } from '../rules/pricing.ts';
import { freeEntryPointUntil, isWindowOpen } from '../rules/window.ts';
import { newWamid } from '../state/ids.ts';
import { monthOf } from '../state/state.ts';
import type { Customer, StoredMessage, Template } from '../state/types.ts';
import { carryOut } from './carry-out.ts';
import { checkMedia } from './check-media.ts';
import { findRecipient, type Recipient } from './find-recipient.ts';
import { findTemplate } from './find-template.ts';

/**
 * Accepts a message as Meta does: what is wrong with the request is thrown as GraphError, what is wrong with the
 * delivery comes later as a `failed` status. `raw` is the body as it came, `imposed` an error ordered by the faults.
 */
export function acceptSend(
  context: Context,
  request: SendRequest,
  raw: JsonObject,
  imposed?: WebhookError,
): SendResponse {
  const now = context.now();
  const template = request.type === 'template' ? findTemplate(context, request.template) : null;
  const rendered = template && request.type === 'template' ? fillTemplate(template, request.template) : undefined;
  const mediaError = checkMedia(context.state, request, now);
  if (!context.limits.takeThroughput(context.state.faults.throughput, now)) throw new GraphError(130429);
  const found = findRecipient(context, request);
  const status = template ? { message_status: 'accepted' as const } : {};
  if (found.kind === 'lost') {
    return {
      messaging_product: 'whatsapp',
      contacts: [{ input: found.input, wa_id: found.input }],
      messages: [{ id: newWamid(null, false), ...status }],
    };
  }
  const { customer } = found;
  if (template?.category === 'AUTHENTICATION' && found.byUserId) throw new GraphError(131062);
  const doomed = imposed ?? whyUndeliverable(context, customer, request, template, now) ?? mediaError;
  const message: StoredMessage = {
    wamid: newWamid(customer.phone, false),
    customerId: customer.id,
    fromCustomer: false,
    at: now,
    type: request.type,
    body: raw,
    receipts: [],
    ...(found.byUserId ? { toUserId: true } : {}),
    ...(request.biz_opaque_callback_data === undefined ? {} : { callbackData: request.biz_opaque_callback_data }),
    ...(rendered ? { rendered } : {}),
    ...(template ? { templateId: template.id } : {}),
    ...(doomed ? { doomed } : priceOf(context, customer, request, template, now)),
  };
  context.commit({ kind: 'message', message });
  context.events.changed(customer.id);
  carryOut(context, message);
  return {
    messaging_product: 'whatsapp',
    contacts: [addressOf(found)],
    messages: [{ id: message.wamid, ...status }],
  };
}

function addressOf({
  customer,
  input,
  byUserId,
}: Extract<Recipient, { kind: 'customer' }>): SendResponse['contacts'][number] {
  return byUserId ? { input, user_id: customer.userId } : { input, wa_id: customer.phone ?? input };
}

function whyUndeliverable(
  { state, limits }: Context,
  customer: Customer,
  request: SendRequest,
  template: Template | null,
  now: number,
): WebhookError | undefined {
  const { windowShutFor } = state.faults;
  if (customer.blocked) return webhookError(131026);
  if (customer.blockedByBusiness) return webhookError(130403);
  const treatedAsShut =
    windowShutFor.includes(customer.userId) || windowShutFor.includes(customer.phone ?? customer.id);
  if (request.type !== 'template' && (treatedAsShut || !isWindowOpen(customer, now))) return webhookError(131047);
  if (request.type === 'reaction' && !isReactable(state.messages.get(request.reaction.message_id), customer)) {
    return webhookError(131009, 'The message to react to is unknown, too old or a reaction itself.');
  }
  if (template?.category === 'MARKETING') {
    if (customer.marketingStopped) return webhookError(131050);
    // Meta's limit does not count inside a window the customer opened.
    if (customer.marketingLimited && !isWindowOpen(customer, now)) return webhookError(131049);
  }
  return limits.takePair(customer.id, now) ? undefined : webhookError(131056);
}

function isReactable(target: StoredMessage | undefined, customer: Customer): boolean {
  return target !== undefined && target.customerId === customer.id && target.type !== 'reaction';
}

function priceOf(
  context: Context,
  customer: Customer,
  request: SendRequest,
  template: Template | null,
  now: number,
): Pick<StoredMessage, 'pricing'> {
  // Whether reactions are billed is not documented; Meta reports no price for them.
  if (request.type === 'reaction') return {};
  const freeUntil = freeEntryPointUntil(customer, now);
  if (freeUntil !== null && freeUntil !== customer.freeUntil) {
    context.commit({ kind: 'customer', customer: { ...customer, freeUntil } });
  }
  return {
    pricing: pricingOf({
      template,
      windowOpen: isWindowOpen(customer, now),
      inFreeEntryPoint: freeUntil !== null,
      serviceMessagesThisMonth: context.state.serviceMessages.get(monthOf(now)) ?? 0,
      now,
    }),
  };
}
