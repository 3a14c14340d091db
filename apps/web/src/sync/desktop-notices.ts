import words from '@/locales/en/presence.json' with { type: 'json' };
import { addCatalogue, i18n } from '@/locales/i18n.ts';
import type { AddedMessage } from './notify.ts';
import { useInbox } from './store.ts';

addCatalogue('presence', words);

/** The tag a conversation's notification goes by, here and in the service worker: a newer one replaces it. */
const tagOf = (conversationId: string) => `conversation:${conversationId}`;
const pageNotices = new Map<string, Notification>();

/** Shows the notification of a conversation in place of its last. A click opens the conversation. */
export async function showNotice({ message, conversation }: AddedMessage, showText: boolean): Promise<void> {
  const t = i18n.getFixedT(null, 'presence');
  const count = Math.max(1, conversation.unreadCount);
  const options = {
    body: showText && message.text !== '' ? message.text : t('notice.message', { count }),
    tag: tagOf(conversation.id),
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    // The sound is ours.
    silent: true,
    data: { conversationId: conversation.id },
  };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker?.active) return worker.showNotification(conversation.contact.name, options);
  const notice = new Notification(conversation.contact.name, options);
  pageNotices.set(conversation.id, notice);
  notice.onclick = () => {
    window.focus();
    useInbox.setState({ wanted: conversation.id });
    notice.close();
  };
}

/** Takes the notifications of these conversations away. */
export async function closeNotices(conversationIds: readonly string[]): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  for (const id of conversationIds) {
    pageNotices.get(id)?.close();
    pageNotices.delete(id);
    for (const notice of (await worker?.getNotifications({ tag: tagOf(id) })) ?? []) notice.close();
  }
}
