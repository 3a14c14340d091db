import { opensWindow } from '../rules/window.ts';
import type { WorldRecord } from './records.ts';
import { monthOf, type State } from './state.ts';
import type { Customer, PendingWebhook, StoredMessage } from './types.ts';

/** Brings the state up to date with one record. Used alike when things happen and when the journal is read back. */
export function applyRecord(state: State, record: WorldRecord): void {
  switch (record.kind) {
    case 'account':
      state.account = record.account;
      return;
    case 'customer':
      putCustomer(state, record.customer);
      return;
    case 'customers-merged':
      mergeCustomers(state, record.from, record.into);
      return;
    case 'message':
      putMessage(state, record.message);
      putWebhook(state, record.webhook);
      return;
    case 'receipt': {
      const message = state.messages.get(record.wamid);
      message?.receipts.push(record.receipt);
      if (message && record.receipt.status === 'sent') countService(state, message, record.receipt.at);
      putWebhook(state, record.webhook);
      return;
    }
    case 'seen':
      for (const wamid of record.wamids) {
        const message = state.messages.get(wamid);
        if (message) message.seen = true;
      }
      return;
    case 'webhook':
      putWebhook(state, record.webhook);
      return;
    case 'webhooks-acknowledged':
      for (const id of record.ids) acknowledge(state, id);
      return;
    case 'webhooks-given-up':
      for (const id of record.ids) state.pending.delete(id);
      return;
    case 'subscriptions':
      state.subscriptions = record.subscriptions;
      return;
    case 'media':
      state.media.set(record.media.id, record.media);
      return;
    case 'media-deleted':
      state.media.delete(record.id);
      return;
    case 'template':
      state.templates.set(record.template.id, record.template);
      return;
    case 'template-deleted':
      state.templates.delete(record.id);
      if (record.locked) state.lockedNames.set(record.locked.name, record.locked.at);
      return;
    case 'upload':
      state.uploads.set(record.upload.id, record.upload);
      return;
    case 'review-rules':
      state.reviewRules = record.rules;
      return;
    case 'profile':
      state.profile = record.profile;
      return;
    case 'faults':
      state.faults = record.faults;
  }
}

function putCustomer(state: State, customer: Customer): void {
  const before = state.customers.get(customer.id);
  if (before?.phone) state.customerByPhone.delete(before.phone);
  if (before) state.customerByUserId.delete(before.userId);
  state.customers.set(customer.id, customer);
  if (customer.phone) state.customerByPhone.set(customer.phone, customer);
  state.customerByUserId.set(customer.userId, customer);
}

function mergeCustomers(state: State, from: string, into: string): void {
  const gone = state.customers.get(from);
  if (!gone) return;
  for (const message of state.messagesOf.get(from) ?? []) message.customerId = into;
  // Both threads in their common order of arrival, which tells apart what was written in the same millisecond.
  state.messagesOf.set(
    into,
    [...state.messages.values()].filter((message) => message.customerId === into),
  );
  state.messagesOf.delete(from);
  state.customers.delete(from);
  if (gone.phone) state.customerByPhone.delete(gone.phone);
  state.customerByUserId.delete(gone.userId);
}

function putMessage(state: State, message: StoredMessage): void {
  state.messages.set(message.wamid, message);
  const thread = state.messagesOf.get(message.customerId);
  if (thread) thread.push(message);
  else state.messagesOf.set(message.customerId, [message]);
  for (const receipt of message.receipts) {
    if (receipt.status === 'sent') countService(state, message, receipt.at);
  }
  const customer = state.customers.get(message.customerId);
  if (!customer || customer.blockedByBusiness || !message.fromCustomer) return;
  if (opensWindow(message)) customer.lastInboundAt = Math.max(customer.lastInboundAt ?? 0, message.at);
  if (message.body.referral) customer.referredAt = Math.max(customer.referredAt ?? 0, message.at);
}

function countService(state: State, message: StoredMessage, at: number): void {
  if (message.pricing?.category !== 'service') return;
  const month = monthOf(at);
  state.serviceMessages.set(month, (state.serviceMessages.get(month) ?? 0) + 1);
}

function putWebhook(state: State, webhook: PendingWebhook | undefined): void {
  if (!webhook) return;
  state.pending.set(webhook.id, webhook);
  state.lastWebhookId = Math.max(state.lastWebhookId, webhook.id);
}

function acknowledge(state: State, id: number): void {
  const webhook = state.pending.get(id);
  state.pending.delete(id);
  if (webhook?.about.kind !== 'message') return;
  const message = state.messages.get(webhook.about.wamid);
  if (message) message.acknowledged = true;
}
