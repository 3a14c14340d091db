import { z } from 'zod';
import { AddPushDevice, NoticePatch, NoticeSettings, PushDevice } from '../notice.ts';
import { byId, nothing, route } from './route.ts';

/** How one is told of messages: settings and devices of the person who asks. */
export const noticeRoutes = {
  notices: {
    get: route({
      method: 'GET',
      path: '/me/notices',
      access: 'agent',
      summary: 'How I am told of messages',
      status: 200,
      response: NoticeSettings,
    }),
    update: route({
      method: 'PATCH',
      path: '/me/notices',
      access: 'agent',
      summary: 'Change how I am told of messages',
      body: NoticePatch,
      status: 200,
      response: NoticeSettings,
    }),
  },
  pushDevices: {
    key: route({
      method: 'GET',
      path: '/push-key',
      access: 'agent',
      summary: 'The key a browser subscribes to pushes with (VAPID)',
      status: 200,
      response: z.object({ publicKey: z.string() }),
    }),
    list: route({
      method: 'GET',
      path: '/push-devices',
      access: 'agent',
      summary: 'My devices that take pushes, the newest first',
      status: 200,
      response: z.object({ data: z.array(PushDevice) }),
    }),
    add: route({
      method: 'POST',
      path: '/push-devices',
      access: 'agent',
      summary: 'Push to this browser; a known endpoint is brought up to date',
      body: AddPushDevice,
      status: 201,
      response: PushDevice,
    }),
    remove: route({
      method: 'DELETE',
      path: '/push-devices/:id',
      access: 'agent',
      summary: 'Push no longer to this device',
      params: byId,
      status: 204,
      response: nothing,
    }),
    test: route({
      method: 'POST',
      path: '/push-devices/:id/test',
      access: 'agent',
      summary: 'Send a test push to this device',
      params: byId,
      status: 202,
      response: nothing,
    }),
  },
} as const;
