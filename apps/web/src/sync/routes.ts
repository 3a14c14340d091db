import type { api } from '@transom/protocol';

type Api = typeof api;
type Group = keyof Api & string;

/** `conversations.list`, `messages.retry` …: a route of the contract by its place there. */
export type RouteName = { [G in Group]: `${G}.${keyof Api[G] & string}` }[Group];

export type Route<N extends RouteName> = N extends `${infer G}.${infer R}`
  ? G extends Group
    ? R extends keyof Api[G]
      ? Api[G][R]
      : never
    : never
  : never;

type Line<N extends RouteName> =
  Route<N> extends { method: infer M extends string; path: infer P extends string } ? `${M} ${P}` : never;

/**
 * Method and path of every route. Written out, because importing `api` as a value brings all of zod into the first
 * download; the type makes the compiler refuse a line that differs from the contract.
 */
export const routes: { readonly [N in RouteName]: Line<N> } = {
  'setup.state': 'GET /setup',
  'setup.owner': 'POST /setup',
  'me.get': 'GET /me',
  'bootstrap.get': 'GET /bootstrap',
  'contactConversations.list': 'GET /contacts/:id/conversations',
  'merges.list': 'GET /contacts/:id/merges',
  'merges.preview': 'POST /contacts/:id/merge-preview',
  'merges.create': 'POST /contacts/:id/merges',
  'merges.undo': 'POST /merges/:id/undo',
  'conversations.list': 'GET /conversations',
  'conversations.counts': 'GET /conversations/counts',
  'conversations.get': 'GET /conversations/:id',
  'conversations.update': 'PATCH /conversations/:id',
  'conversations.bulk': 'POST /conversations/bulk',
  'conversations.typing': 'POST /conversations/:id/typing',
  'conversations.messages': 'GET /conversations/:id/messages',
  'search.messages': 'GET /search',
  'conversations.send': 'POST /conversations/:id/messages',
  'messages.sendToPhone': 'POST /messages',
  'recipients.find': 'GET /recipients',
  'messages.retry': 'POST /messages/:id/retry',
  'scheduled.change': 'PATCH /messages/:id/schedule',
  'scheduled.sendNow': 'POST /messages/:id/send-now',
  'scheduled.cancel': 'POST /messages/:id/cancel',
  'messages.ledger': 'GET /messages/:id/ledger',
  'messages.raw': 'GET /messages/:id/raw',
  'media.upload': 'POST /media',
  'media.shared': 'GET /conversations/:id/shared',
  'media.retry': 'POST /messages/:id/media/retry',
  'notices.get': 'GET /me/notices',
  'notices.update': 'PATCH /me/notices',
  'pushDevices.key': 'GET /push-key',
  'pushDevices.list': 'GET /push-devices',
  'pushDevices.add': 'POST /push-devices',
  'pushDevices.remove': 'DELETE /push-devices/:id',
  'pushDevices.test': 'POST /push-devices/:id/test',
  'contacts.list': 'GET /contacts',
  'contacts.get': 'GET /contacts/:id',
  'contacts.update': 'PATCH /contacts/:id',
  'contacts.block': 'PUT /contacts/:id/block',
  'contacts.notes': 'GET /contacts/:id/notes',
  'contacts.addNote': 'POST /contacts/:id/notes',
  'contactFields.list': 'GET /contact-fields',
  'contactFields.create': 'POST /contact-fields',
  'contactFields.remove': 'DELETE /contact-fields/:id',
  'notes.ofConversation': 'GET /conversations/:id/notes',
  'notes.update': 'PATCH /notes/:id',
  'notes.remove': 'DELETE /notes/:id',
  'mentions.list': 'GET /mentions',
  'mentions.read': 'PATCH /mentions/:id',
  'cannedReplies.list': 'GET /canned-replies',
  'cannedReplies.create': 'POST /canned-replies',
  'cannedReplies.update': 'PATCH /canned-replies/:id',
  'cannedReplies.remove': 'DELETE /canned-replies/:id',
  'tags.list': 'GET /tags',
  'tags.create': 'POST /tags',
  'tags.update': 'PATCH /tags/:id',
  'tags.remove': 'DELETE /tags/:id',
  'views.list': 'GET /views',
  'views.create': 'POST /views',
  'views.update': 'PATCH /views/:id',
  'views.remove': 'DELETE /views/:id',
  'templates.list': 'GET /templates',
  'templates.sync': 'POST /channels/:id/templates/sync',
  'channels.list': 'GET /channels',
  'channels.get': 'GET /channels/:id',
  'channels.connect': 'POST /channels',
  'channels.update': 'PATCH /channels/:id',
  'channels.check': 'POST /channels/:id/check',
  'settings.get': 'GET /settings',
  'settings.update': 'PATCH /settings',
  'members.list': 'GET /members',
  'invitations.list': 'GET /invitations',
  'invitations.create': 'POST /invitations',
  'invitations.revoke': 'DELETE /invitations/:id',
  'invitations.peek': 'POST /invitations/peek',
  'invitations.accept': 'POST /invitations/accept',
  'apiKeys.list': 'GET /api-keys',
  'apiKeys.create': 'POST /api-keys',
  'apiKeys.revoke': 'DELETE /api-keys/:id',
  'webhookLog.list': 'GET /webhook-log',
  'webhookLog.summary': 'GET /webhook-log/summary',
  'webhookLog.get': 'GET /webhook-log/:id',
  'webhookLog.replay': 'POST /webhook-log/:id/replay',
};
