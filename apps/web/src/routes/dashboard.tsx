import { createRoute, lazyRouteComponent, redirect, useMatch, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { InboxPage, type ListAddress, readAddress } from '@/features/inbox/index.ts';
import { Shell } from '@/features/shell/shell.tsx';
import { Keys } from './keys.tsx';
import { rootRoute } from './root.tsx';

export const dashboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dashboard',
  component: () => (
    <>
      <Shell />
      <Keys />
    </>
  ),
});

export const dashboardIndexRoute = createRoute({
  getParentRoute: () => dashboardRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/dashboard/inbox' });
  },
});

/** One page for the list and for a thread, so that choosing a conversation keeps the list where it is. */
export const inboxRoute = createRoute({
  getParentRoute: () => dashboardRoute,
  path: '/inbox',
  validateSearch: readAddress,
  component: function Inbox() {
    const open = useMatch({ from: '/dashboard/inbox/$conversationId', shouldThrow: false });
    const navigate = useNavigate();
    const address = inboxRoute.useSearch();
    const onOpen = useCallback(
      (conversationId: string | null) =>
        void (conversationId === null
          ? navigate({ to: '/dashboard/inbox', search: true })
          : navigate({ to: '/dashboard/inbox/$conversationId', params: { conversationId }, search: true })),
      [navigate],
    );
    const onAddress = useCallback(
      // A search is typed letter by letter; Back should not have to take back each.
      (next: ListAddress) => void navigate({ to: '.', search: next, replace: next.q !== undefined }),
      [navigate],
    );
    return (
      <InboxPage conversationId={open?.params.conversationId} address={address} onAddress={onAddress} onOpen={onOpen} />
    );
  },
});

export const threadRoute = createRoute({ getParentRoute: () => inboxRoute, path: '/$conversationId' });

export const settingsRoute = createRoute({
  getParentRoute: () => dashboardRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/features/settings/index.ts'), 'SettingsLayout'),
});

const settingsPage = <const P extends string, const N extends keyof typeof import('@/features/settings/index.ts')>(
  path: P,
  name: N,
) =>
  createRoute({
    getParentRoute: () => settingsRoute,
    path,
    component: lazyRouteComponent(() => import('@/features/settings/index.ts'), name),
  });

export const settingsPages = [
  settingsPage('/', 'SettingsIndex'),
  settingsPage('/numbers', 'NumbersPage'),
  settingsPage('/team', 'TeamPage'),
  settingsPage('/customers', 'CustomersPage'),
  settingsPage('/canned-replies', 'CannedRepliesPage'),
  settingsPage('/api-keys', 'ApiKeysPage'),
  settingsPage('/webhooks', 'WebhooksPage'),
  settingsPage('/notifications', 'NotificationsPage'),
] as const;
