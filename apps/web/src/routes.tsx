import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import {
  dashboardIndexRoute,
  dashboardRoute,
  inboxRoute,
  settingsPages,
  settingsRoute,
  threadRoute,
} from './routes/dashboard.tsx';
import { inviteRoute, setupRoute, signInRoute } from './routes/outside.tsx';
import { rootRoute } from './routes/root.tsx';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/dashboard/inbox' });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    signInRoute,
    setupRoute,
    inviteRoute,
    dashboardRoute.addChildren([
      dashboardIndexRoute,
      inboxRoute.addChildren([threadRoute]),
      settingsRoute.addChildren(settingsPages),
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
