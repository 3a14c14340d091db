import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '@transom/protocol';
import { type Compilable, qb } from '#platform/db/sql';
import { AppError } from '#platform/errors';
import type { Actor } from '#platform/http/actor';
import type { Platform } from '#platform/platform';
import type { ActorCache } from './actor-cache.ts';
import { apiKeyMark, hashToken } from './model.ts';
import { runAuth } from './run-auth.ts';
import { isSameOrigin } from './same-origin.ts';
import type { SignIn } from './sign-in.ts';

/** A Fastify request, or Node's own at a WebSocket upgrade. */
export interface Incoming {
  headers: IncomingHttpHeaders;
  method?: string | undefined;
}

const touchEveryMs = 60_000;
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who is asking: by `Authorization: Bearer <api key>`, else by the session cookie; null when neither holds.
 * A cookie counts only when the request comes from our own pages: `forbidden` when another site sends a change, null
 * when another site opens a socket.
 */
export function createAuthenticate({ config, db, clock, log }: Platform, signIn: SignIn, cache: ActorCache) {
  return async (request: Incoming): Promise<Actor | null> => {
    const { authorization, cookie, upgrade } = request.headers;
    // Any other scheme is somebody else's, a proxy's in front of us say.
    if (authorization && /^Bearer\b/i.test(authorization)) return byKey(/ +(\S+)$/.exec(authorization)?.[1]);
    const session = sessionCookie(cookie);
    if (session === undefined) return null;
    const changes = !reading.has(request.method ?? 'GET');
    if ((changes || upgrade !== undefined) && !isSameOrigin(request.headers, config.publicUrl)) {
      if (!changes) return null;
      throw new AppError('forbidden', 'forbidden', 'This request came from another site and was not carried out.');
    }
    return bySession(session);
  };

  async function bySession(session: string): Promise<Actor | null> {
    const known = cache.get(session);
    if (known) return known;
    const userId = await userOf(session);
    if (!userId) return null;
    const row = await db.first(
      qb
        .selectFrom('member')
        .innerJoin('user', 'user.id', 'member.user_id')
        .select(['member.workspace_id', 'member.id', 'member.role', 'user.name'])
        .where('member.user_id', '=', userId)
        .orderBy('member.created_at')
        .limit(1),
    );
    if (!row) return null;
    return remember(session, { ...actorOf(row), via: 'session', canWrite: true });
  }

  async function userOf(session: string): Promise<string | null> {
    try {
      const found = await runAuth(() => signIn.api.getSession({ headers: new Headers({ cookie: session }) }));
      return found?.user.id ?? null;
    } catch (error) {
      // The library hides why it failed. When the database is away, asking it ourselves says so.
      await db.raw('select 1');
      throw error;
    }
  }

  async function byKey(secret: string | undefined): Promise<Actor | null> {
    if (!secret?.startsWith(apiKeyMark)) return null;
    const known = cache.get(secret);
    if (known) return known;
    const row = await db.first(
      qb
        .selectFrom('api_key')
        .innerJoin('member', (join) =>
          join.onRef('member.workspace_id', '=', 'api_key.workspace_id').onRef('member.id', '=', 'api_key.member_id'),
        )
        .innerJoin('user', 'user.id', 'member.user_id')
        .select(['member.workspace_id', 'member.id', 'member.role', 'user.name'])
        .select(['api_key.id as key_id', 'api_key.scopes', 'api_key.last_used_at'])
        .where('key_hash', '=', hashToken(secret)),
    );
    if (!row) return null;
    await touch(row.workspace_id, row.key_id, row.last_used_at);
    return remember(secret, { ...actorOf(row), via: 'api_key', canWrite: row.scopes.includes('write') });
  }

  /** Notes at most once a minute that a key is in use. A request is not refused because that could not be written. */
  async function touch(workspaceId: string, id: string, lastUsedAt: Date | null): Promise<void> {
    const now = clock();
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < touchEveryMs) return;
    const used: Compilable<unknown> = qb
      .updateTable('api_key')
      .set({ last_used_at: now })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id);
    await db.run(used).catch((error: unknown) => log.debug({ err: error }, 'the use of an API key was not noted'));
  }

  function remember(credential: string, actor: Actor): Actor {
    cache.put(credential, actor);
    return actor;
  }
}

function actorOf(row: { workspace_id: string; id: string; role: string; name: string }) {
  return { workspaceId: row.workspace_id, memberId: row.id, role: row.role as Role, name: row.name };
}

/** The session cookie alone, as `name=value`: whatever else the browser sends is no part of who somebody is. */
function sessionCookie(header: string | undefined): string | undefined {
  return header?.split(/; */).find((pair) => /^(__Secure-)?transom\.session_token=./.test(pair));
}
