import { z } from 'zod';
import { Channel, ChannelPatch, ConnectChannel } from '../channel.ts';
import { Id, PageQuery, page } from '../common.ts';
import { Template } from '../template.ts';
import { WebhookLogDetail, WebhookLogEntry, WebhookLogQuery, WebhookSummary } from '../webhook-log.ts';
import { byId, route } from './route.ts';

/** Connected numbers, their templates and their webhooks. */
export const numbersRoutes = {
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
