import { Message, SchedulePatch } from '../message.ts';
import { byId, route } from './route.ts';

/** Messages that wait for their time. All answer `message_not_scheduled` once it has gone out or was cancelled. */
export const scheduleRoutes = {
  scheduled: {
    change: route({
      method: 'PATCH',
      path: '/messages/:id/schedule',
      access: 'agent',
      summary: 'Change when a scheduled message goes out, or whether an answer cancels it',
      params: byId,
      body: SchedulePatch,
      status: 200,
      response: Message,
    }),
    sendNow: route({
      method: 'POST',
      path: '/messages/:id/send-now',
      access: 'agent',
      summary: 'Queue a scheduled message at once',
      params: byId,
      status: 202,
      response: Message,
    }),
    cancel: route({
      method: 'POST',
      path: '/messages/:id/cancel',
      access: 'agent',
      summary: 'Cancel a scheduled message',
      params: byId,
      status: 200,
      response: Message,
    }),
  },
} as const;
