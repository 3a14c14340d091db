import { useEffect } from 'react';
import { useInbox } from '@/sync/store.ts';

/** Unread conversations on the icon of the installed app, and a dot on the one in the tab. */
export function useUnreadBadge(): void {
  const unread = useInbox(({ counts }) => counts?.unread ?? 0);
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const wanted = unread > 0 ? '/icon-unread.svg' : '/icon.svg';
    if (icon && icon.getAttribute('href') !== wanted) icon.href = wanted;
    // A browser without badges has nothing to show them on.
    if (unread > 0) navigator.setAppBadge?.(unread).catch(() => undefined);
    else navigator.clearAppBadge?.().catch(() => undefined);
  }, [unread]);
}
