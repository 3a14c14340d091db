import { page } from '../common.ts';
import { SearchHit, SearchQuery } from '../search.ts';
import { route } from './route.ts';

/** Finding what was said. */
export const searchRoutes = {
  search: {
    messages: route({
      method: 'GET',
      path: '/search',
      access: 'agent',
      summary: 'Messages and notes that hold some words, those that came last first',
      query: SearchQuery,
      status: 200,
      response: page(SearchHit),
    }),
  },
} as const;
