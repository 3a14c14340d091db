import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.ts';
import { GraphError, unsupportedRequest } from '../rules/graph-error.ts';
import { requireToken } from './access-token.ts';
import { appSubscriptionRoutes } from './app-subscriptions.ts';
import { blockUserRoutes } from './block-users.ts';
import { acceptBodies } from './bodies.ts';
import { businessProfileRoutes } from './business-profile.ts';
import { catalogueRoutes } from './catalogue.ts';
import { debugTokenRoutes } from './debug-token.ts';
import { mediaRoutes } from './media.ts';
import { mediaBytesRoutes } from './media-bytes.ts';
import { messageTemplateRoutes } from './message-templates.ts';
import { messageRoutes } from './messages.ts';
import { nodeRoutes } from './nodes.ts';
import { noteCall } from './note-call.ts';
import { phoneNumberRoutes } from './phone-numbers.ts';
import { subscribedAppRoutes } from './subscribed-apps.ts';
import { uploadRoutes } from './uploads.ts';

/** Below the mount, with any version in front or none: Meta serves dead versions by the oldest live one, so all do. */
const VERSION = '/:version(^v\\d+\\.\\d+$)';

/** The Graph API, mounted at the prefix it is registered under. Every call needs the bearer token, none a session. */
export function graphPlugin(context: Context): FastifyPluginAsync {
  return async (app) => {
    acceptBodies(app);
    app.setErrorHandler((error, request, reply) => {
      const refused = error instanceof GraphError ? error : asGraphError(error);
      // A 5xx that somebody asked for (a fault) is an answer like any other; only an unforeseen one is a failure.
      if (refused !== error && refused.status >= 500)
        request.log.error({ err: error }, 'The sandbox failed to answer a Graph call.');
      return reply.status(refused.status).send(refused.body);
    });
    app.setNotFoundHandler((request, reply) => {
      const refused = unsupportedRequest(request.method, idIn(request.url));
      return reply.status(refused.status).send(refused.body);
    });
    app.addHook('onRequest', async (request) => requireToken(context.state, request));
    app.addHook('preHandler', async () => answerLate(context));
    app.addHook('onResponse', async (request, reply) =>
      noteCall(context, request.method, request.url, reply.statusCode),
    );
    mediaBytesRoutes(app, context);
    await app.register(async (versioned) => allRoutes(versioned, context), { prefix: VERSION });
    await app.register(async (unversioned) => allRoutes(unversioned, context));
  };
}

async function allRoutes(app: FastifyInstance, context: Context): Promise<void> {
  messageRoutes(app, context);
  await mediaRoutes(app, context);
  phoneNumberRoutes(app, context);
  subscribedAppRoutes(app, context);
  appSubscriptionRoutes(app, context);
  debugTokenRoutes(app, context);
  messageTemplateRoutes(app, context);
  businessProfileRoutes(app, context);
  blockUserRoutes(app, context);
  catalogueRoutes(app, context);
  await uploadRoutes(app, context);
  nodeRoutes(app, context);
}

async function answerLate({ state, timers }: Context): Promise<void> {
  const { delayMs } = state.faults;
  if (delayMs > 0) await new Promise<void>((resolve) => timers.after(delayMs, resolve));
}

function asGraphError(error: unknown): GraphError {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  const message = error instanceof Error ? error.message : undefined;
  if (typeof status === 'number' && status < 500) return new GraphError(100, message === undefined ? {} : { message });
  return new GraphError(131000);
}

function idIn(url: string): string {
  const parts = (url.split('?')[0] ?? '').split('/').filter((part) => part !== '');
  return parts.find((part) => /^\d{5,}$/.test(part)) ?? parts.at(-1) ?? '';
}
