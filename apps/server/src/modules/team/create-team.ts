import type { FastifyInstance } from 'fastify';
import type { Config } from '#config';
import type { Actor } from '#platform/http/actor';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import { createActorCache } from './actor-cache.ts';
import { mountAuth } from './auth-route.ts';
import { createAuthenticate, type Incoming } from './authenticate.ts';
import { ensureOwner } from './ensure-owner.ts';
import { mountTeam } from './routes.ts';
import { createSignIn } from './sign-in.ts';

export interface Team {
  /** See `createAuthenticate`. Also for the WebSocket upgrade and the sandbox's world. */
  authenticate(request: Incoming): Promise<Actor | null>;
  /** Mounts the routes of people and keys, and sign-in under `/api/auth`. */
  routes(mount: Mount, app: FastifyInstance): void;
  /** Makes the owner named in the environment, if the installation has none yet. */
  ensureOwner(owner: Config['owner']): Promise<void>;
  /** Runs once, after this process made the workspace (by the set-up page or by `ensureOwner`). */
  onSetUp(listener: (workspaceId: string) => void): void;
}

export function createTeam(platform: Platform): Team {
  const signIn = createSignIn(platform);
  const cache = createActorCache();
  const listeners: ((workspaceId: string) => void)[] = [];
  const tellSetUp = (workspaceId: string) => {
    for (const listener of listeners) listener(workspaceId);
  };
  return {
    authenticate: createAuthenticate(platform, signIn, cache),
    routes(mount, app) {
      mountAuth(app, platform, signIn, cache);
      mountTeam(mount, platform, cache, tellSetUp);
    },
    async ensureOwner(owner) {
      if (!owner) return;
      const workspaceId = await ensureOwner(platform.db, owner, platform.clock());
      if (workspaceId) tellSetUp(workspaceId);
    },
    onSetUp: (listener) => listeners.push(listener),
  };
}
