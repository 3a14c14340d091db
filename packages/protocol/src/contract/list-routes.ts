import { z } from 'zod';
import { CreateView, SavedView, ViewPatch } from '../saved-view.ts';
import { byId, nothing, route } from './route.ts';

/** Saved views of the list. */
export const listRoutes = {
  views: {
    list: route({
      method: 'GET',
      path: '/views',
      access: 'agent',
      summary: 'Saved views one sees, in order: one’s own and shared ones',
      status: 200,
      response: z.object({ data: z.array(SavedView) }),
    }),
    create: route({
      method: 'POST',
      path: '/views',
      access: 'agent',
      summary: 'Save a view; sharing one needs the role lead',
      body: CreateView,
      status: 201,
      response: SavedView,
    }),
    update: route({
      method: 'PATCH',
      path: '/views/:id',
      access: 'agent',
      summary: 'Rename, change, share or move a view; a shared one needs the role lead',
      params: byId,
      body: ViewPatch,
      status: 200,
      response: SavedView,
    }),
    remove: route({
      method: 'DELETE',
      path: '/views/:id',
      access: 'agent',
      summary: 'Delete a view; a shared one needs the role lead',
      params: byId,
      status: 204,
      response: nothing,
    }),
  },
} as const;
