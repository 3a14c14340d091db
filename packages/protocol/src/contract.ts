import { firstContactRoutes } from './contract/first-contact-routes.ts';
import { inboxRoutes } from './contract/inbox-routes.ts';
import { listRoutes } from './contract/list-routes.ts';
import { mediaRoutes } from './contract/media-routes.ts';
import { mergeRoutes } from './contract/merge-routes.ts';
import { noticeRoutes } from './contract/notice-routes.ts';
import { numbersRoutes } from './contract/number-routes.ts';
import { scheduleRoutes } from './contract/schedule-routes.ts';
import { searchRoutes } from './contract/search-routes.ts';
import { settingsRoutes } from './contract/settings-routes.ts';
import { teamRoutes } from './contract/team-routes.ts';
import { writingRoutes } from './contract/writing-routes.ts';

/**
 * Every REST route of the product: the single source for the server's checks, the OpenAPI page and the web client.
 * Roles: owner > admin > lead > agent.
 */
export const api = {
  ...teamRoutes,
  ...inboxRoutes,
  ...listRoutes,
  ...mediaRoutes,
  ...mergeRoutes,
  ...noticeRoutes,
  ...numbersRoutes,
  ...writingRoutes,
  ...settingsRoutes,
  ...scheduleRoutes,
  ...searchRoutes,
  ...firstContactRoutes,
} as const;
