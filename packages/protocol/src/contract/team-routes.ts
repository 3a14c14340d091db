import { z } from 'zod';
import { Id, page } from '../common.ts';
import {
  AcceptInvitation,
  ApiKey,
  CreateApiKey,
  CreateInvitation,
  Invitation,
  Me,
  Member,
  SetupOwner,
  SetupState,
} from '../team.ts';
import { byId, nothing, route } from './route.ts';

/** People, invitations and keys. */
export const teamRoutes = {
  setup: {
    state: route({
      method: 'GET',
      path: '/setup',
      access: 'public',
      summary: 'Is an owner account still needed?',
      status: 200,
      response: SetupState,
    }),
    owner: route({
      method: 'POST',
      path: '/setup',
      access: 'public',
      summary: 'Make the owner account (first visit only)',
      body: SetupOwner,
      status: 201,
      response: z.object({ memberId: Id }),
    }),
  },
  me: {
    get: route({ method: 'GET', path: '/me', access: 'agent', summary: 'Who am I', status: 200, response: Me }),
  },
  members: {
    list: route({
      method: 'GET',
      path: '/members',
      access: 'agent',
      summary: 'People of this workspace',
      status: 200,
      response: page(Member),
    }),
  },
  invitations: {
    list: route({
      method: 'GET',
      path: '/invitations',
      access: 'admin',
      summary: 'Open invitations',
      status: 200,
      response: page(Invitation),
    }),
    create: route({
      method: 'POST',
      path: '/invitations',
      access: 'admin',
      summary: 'Make an invitation link',
      body: CreateInvitation,
      status: 201,
      response: Invitation,
    }),
    revoke: route({
      method: 'DELETE',
      path: '/invitations/:id',
      access: 'admin',
      summary: 'Take an invitation back',
      params: byId,
      status: 204,
      response: nothing,
    }),
    peek: route({
      method: 'POST',
      path: '/invitations/peek',
      access: 'public',
      summary: 'What an invitation link offers',
      body: z.object({ token: z.string().min(1) }),
      status: 200,
      response: z.object({ workspaceName: z.string(), role: z.string() }),
    }),
    accept: route({
      method: 'POST',
      path: '/invitations/accept',
      access: 'public',
      summary: 'Join by an invitation link',
      body: AcceptInvitation,
      status: 201,
      response: z.object({ memberId: Id }),
    }),
  },
  apiKeys: {
    list: route({
      method: 'GET',
      path: '/api-keys',
      access: 'admin',
      summary: 'API keys',
      status: 200,
      response: page(ApiKey),
    }),
    create: route({
      method: 'POST',
      path: '/api-keys',
      access: 'admin',
      summary: 'Make an API key; its secret is shown once',
      body: CreateApiKey,
      status: 201,
      response: ApiKey,
    }),
    revoke: route({
      method: 'DELETE',
      path: '/api-keys/:id',
      access: 'admin',
      summary: 'Revoke an API key',
      params: byId,
      status: 204,
      response: nothing,
    }),
  },
} as const;
