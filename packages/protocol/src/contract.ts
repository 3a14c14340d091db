import { z } from 'zod';
import { Channel, ChannelPatch, ConnectChannel } from './channel.ts';
import { FeedPosition, Id, IsoTime, PageQuery, page, type Role } from './common.ts';
import { Contact, ContactPatch } from './contact.ts';
import { Conversation, ConversationCounts, ConversationPatch, ConversationQuery } from './conversation.ts';
import { LedgerEntry, Message, SendMessage, SendToPhone } from './message.ts';
import {
  AcceptInvitation,
  ApiKey,
  CreateApiKey,
  CreateInvitation,
  Invitation,
  Me,
  Member,
  SetupOwner,
  SetupState,
} from './team.ts';
import { Template } from './template.ts';
import { WebhookLogDetail, WebhookLogEntry, WebhookLogQuery, WebhookSummary } from './webhook-log.ts';

export interface RouteSpec {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, with `:params`. */
  path: string;
  /** The least role that may call it; `public` needs no sign-in. */
  access: 'public' | Role;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  status: 200 | 201 | 202 | 204;
  response: z.ZodType;
}

const route = <const T extends RouteSpec>(spec: T): T => spec;
const byId = z.object({ id: Id });
const nothing = z.null();

/**
 * Every REST route of the product: the single source for the server's checks, the OpenAPI page and the web client.
 * Roles: owner > admin > lead > agent.
 */
export const api = {
  setup: {
    state: route({
      method: 'GET',
      path: '/setup',
      access: 'public',
      summary: 'Is an owner account still needed?',
      status: 200,
      response: SetupState,
    }),
    owner: route({
      method: 'POST',
      path: '/setup',
      access: 'public',
      summary: 'Make the owner account (first visit only)',
      body: SetupOwner,
      status: 201,
      response: z.object({ memberId: Id }),
    }),
  },
  me: {
    get: route({ method: 'GET', path: '/me', access: 'agent', summary: 'Who am I', status: 200, response: Me }),
  },
  bootstrap: {
    get: route({
      method: 'GET',
      path: '/bootstrap',
      access: 'agent',
      summary: 'What the web app needs to start',
      status: 200,
      response: z.object({
        me: Me,
        members: z.array(Member),
        channels: z.array(Channel),
        serverTime: IsoTime,
        feed: FeedPosition,
      }),
    }),
  },
  conversations: {
    list: route({
      method: 'GET',
      path: '/conversations',
      access: 'agent',
      summary: 'Conversations, latest activity first',
      query: ConversationQuery,
      status: 200,
      response: page(Conversation),
    }),
    counts: route({
      method: 'GET',
      path: '/conversations/counts',
      access: 'agent',
      summary: 'Counts for tabs and the page title',
      status: 200,
      response: ConversationCounts,
    }),
    get: route({
      method: 'GET',
      path: '/conversations/:id',
      access: 'agent',
      summary: 'One conversation',
      params: byId,
      status: 200,
      response: Conversation,
    }),
    update: route({
      method: 'PATCH',
      path: '/conversations/:id',
      access: 'agent',
      summary: 'Assign, open, snooze, close, mark read or unread',
      params: byId,
      body: ConversationPatch,
      status: 200,
      response: Conversation,
    }),
    typing: route({
      method: 'POST',
      path: '/conversations/:id/typing',
      access: 'agent',
      summary: 'Show the customer that somebody is typing',
      params: byId,
      status: 202,
      response: nothing,
    }),
    messages: route({
      method: 'GET',
      path: '/conversations/:id/messages',
      access: 'agent',
      summary: 'Messages of a conversation, newest first',
      params: byId,
      query: PageQuery,
      status: 200,
      response: page(Message),
    }),
    send: route({
      method: 'POST',
      path: '/conversations/:id/messages',
      access: 'agent',
      summary: 'Queue a message; the same id again is the same message',
      params: byId,
      body: SendMessage,
      status: 202,
      response: Message,
    }),
  },
  messages: {
    sendToPhone: route({
      method: 'POST',
      path: '/messages',
      access: 'agent',
      summary: 'First contact: an approved template to a phone',
      body: SendToPhone,
      status: 202,
      response: Message,
    }),
    retry: route({
      method: 'POST',
      path: '/messages/:id/retry',
      access: 'agent',
      summary: 'Send a failed or unconfirmed message again, on purpose',
      params: byId,
      status: 202,
      response: Message,
    }),
    ledger: route({
      method: 'GET',
      path: '/messages/:id/ledger',
      access: 'agent',
      summary: 'Every attempt and every status of a message',
      params: byId,
      status: 200,
      response: z.object({ data: z.array(LedgerEntry) }),
    }),
    raw: route({
      method: 'GET',
      path: '/messages/:id/raw',
      access: 'agent',
      summary: 'A message in the form Meta sent it',
      params: byId,
      status: 200,
      response: z.object({ raw: z.unknown() }),
    }),
  },
  contacts: {
    list: route({
      method: 'GET',
      path: '/contacts',
      access: 'agent',
      summary: 'Contacts by name',
      query: PageQuery.extend({ q: z.string().trim().max(200).optional() }),
      status: 200,
      response: page(Contact),
    }),
    get: route({
      method: 'GET',
      path: '/contacts/:id',
      access: 'agent',
      summary: 'One contact',
      params: byId,
      status: 200,
      response: Contact,
    }),
    update: route({
      method: 'PATCH',
      path: '/contacts/:id',
      access: 'agent',
      summary: 'Change a contact',
      params: byId,
      body: ContactPatch,
      status: 200,
      response: Contact,
    }),
  },
  templates: {
    list: route({
      method: 'GET',
      path: '/templates',
      access: 'agent',
      summary: 'Templates by name',
      query: PageQuery.extend({
        channelId: Id.optional(),
        q: z.string().trim().max(200).optional(),
        status: z.string().max(40).optional(),
      }),
      status: 200,
      response: page(Template),
    }),
    sync: route({
      method: 'POST',
      path: '/channels/:id/templates/sync',
      access: 'lead',
      summary: 'Read all templates from Meta now',
      params: byId,
      status: 200,
      response: z.object({ count: z.number().int() }),
    }),
  },
  channels: {
    list: route({
      method: 'GET',
      path: '/channels',
      access: 'agent',
      summary: 'Connected numbers, oldest first',
      status: 200,
      response: page(Channel),
    }),
    get: route({
      method: 'GET',
      path: '/channels/:id',
      access: 'agent',
      summary: 'One connected number',
      params: byId,
      status: 200,
      response: Channel,
    }),
    connect: route({
      method: 'POST',
      path: '/channels',
      access: 'admin',
      summary: 'Connect a number; a failed check never refuses it',
      body: ConnectChannel,
      status: 201,
      response: Channel,
    }),
    update: route({
      method: 'PATCH',
      path: '/channels/:id',
      access: 'admin',
      summary: 'Rename, renew the token, pause or resume',
      params: byId,
      body: ChannelPatch,
      status: 200,
      response: Channel,
    }),
    check: route({
      method: 'POST',
      path: '/channels/:id/check',
      access: 'admin',
      summary: 'Test each step against Meta again',
      params: byId,
      status: 200,
      response: Channel,
    }),
  },
  members: {
    list: route({
      method: 'GET',
      path: '/members',
      access: 'agent',
      summary: 'People of this workspace',
      status: 200,
      response: page(Member),
    }),
  },
  invitations: {
    list: route({
      method: 'GET',
      path: '/invitations',
      access: 'admin',
      summary: 'Open invitations',
      status: 200,
      response: page(Invitation),
    }),
    create: route({
      method: 'POST',
      path: '/invitations',
      access: 'admin',
      summary: 'Make an invitation link',
      body: CreateInvitation,
      status: 201,
      response: Invitation,
    }),
    revoke: route({
      method: 'DELETE',
      path: '/invitations/:id',
      access: 'admin',
      summary: 'Take an invitation back',
      params: byId,
      status: 204,
      response: nothing,
    }),
    peek: route({
      method: 'POST',
      path: '/invitations/peek',
      access: 'public',
      summary: 'What an invitation link offers',
      body: z.object({ token: z.string().min(1) }),
      status: 200,
      response: z.object({ workspaceName: z.string(), role: z.string() }),
    }),
    accept: route({
      method: 'POST',
      path: '/invitations/accept',
      access: 'public',
      summary: 'Join by an invitation link',
      body: AcceptInvitation,
      status: 201,
      response: z.object({ memberId: Id }),
    }),
  },
  apiKeys: {
    list: route({
      method: 'GET',
      path: '/api-keys',
      access: 'admin',
      summary: 'API keys',
      status: 200,
      response: page(ApiKey),
    }),
    create: route({
      method: 'POST',
      path: '/api-keys',
      access: 'admin',
      summary: 'Make an API key; its secret is shown once',
      body: CreateApiKey,
      status: 201,
      response: ApiKey,
    }),
    revoke: route({
      method: 'DELETE',
      path: '/api-keys/:id',
      access: 'admin',
      summary: 'Revoke an API key',
      params: byId,
      status: 204,
      response: nothing,
    }),
  },
  webhookLog: {
    list: route({
      method: 'GET',
      path: '/webhook-log',
      access: 'admin',
      summary: 'What Meta sent, newest first',
      query: WebhookLogQuery,
      status: 200,
      response: page(WebhookLogEntry),
    }),
    summary: route({
      method: 'GET',
      path: '/webhook-log/summary',
      access: 'admin',
      summary: 'received = stored + duplicate + quarantined',
      status: 200,
      response: WebhookSummary,
    }),
    get: route({
      method: 'GET',
      path: '/webhook-log/:id',
      access: 'admin',
      summary: 'One webhook with its body',
      params: byId,
      status: 200,
      response: WebhookLogDetail,
    }),
    replay: route({
      method: 'POST',
      path: '/webhook-log/:id/replay',
      access: 'admin',
      summary: 'Run a stored webhook through intake again',
      params: byId,
      status: 200,
      response: WebhookLogEntry,
    }),
  },
} as const;

type In<T> = T extends z.ZodType ? z.input<T> : undefined;
type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
/** What a caller passes (before defaults). */
export interface RouteInput<R extends RouteSpec> {
  params: In<R['params']>;
  query: In<R['query']>;
  body: In<R['body']>;
}
/** What a handler gets (after defaults). */
export interface RouteParsed<R extends RouteSpec> {
  params: Out<R['params']>;
  query: Out<R['query']>;
  body: Out<R['body']>;
}
export type RouteResponse<R extends RouteSpec> = z.output<R['response']>;

const ranks: Record<Role, number> = { agent: 0, lead: 1, admin: 2, owner: 3 };
export const hasRole = (actual: Role, least: Role): boolean => ranks[actual] >= ranks[least];
