import type { ConnectedApp } from '#modules/channels';
import type { Routing } from './translate.ts';

/** Routing over the channels of one Meta app. */
export const routingOf = (app: Pick<ConnectedApp, 'channels'>): Routing => ({
  byPhoneNumberId: (id) => app.channels.find((channel) => channel.phoneNumberId === id)?.id,
  byWabaId: (id) => app.channels.filter((channel) => channel.wabaId === id).map((channel) => channel.id),
});
