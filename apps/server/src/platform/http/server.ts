import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import helmet from 'helmet';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../observe/logger.ts';
import { answerError } from './answer-error.ts';
import { isPageVisit } from './web-pages.ts';

/** The HTTP server without any route. Bodies are limited to 1 MB unless a route says otherwise. */
export async function createHttpServer(log: Logger): Promise<FastifyInstance> {
  const quiet: FastifyBaseLogger = log.child({}, { level: 'warn' });
  const app: FastifyInstance = Fastify({
    loggerInstance: quiet,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    genReqId: newId,
    // Nothing is logged through the request, and a logger of its own would cost each webhook a twentieth of its time.
    childLoggerFactory: (logger) => logger,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  });
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, log));
  app.setNotFoundHandler((request, reply) => {
    if (isPageVisit(request) && app.hasReplyDecorator('sendFile')) return reply.code(200).sendFile('index.html');
    return answerError(
      new AppError('not_found', 'not_found', 'There is nothing at this address.'),
      request,
      reply,
      log,
    );
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (machinePaths.test(request.url)) done();
    else secureHeaders(request.raw, reply.raw, () => done());
  });
  return app;
}

/** Only programs read these answers, and Meta's webhooks are the busiest path of the house. */
const machinePaths = /^\/(webhooks|sandbox\/graph)\//;

const secureHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Transom itself speaks http; the proxy that adds https says this, if its owner wants it.
  hsts: false,
  crossOriginEmbedderPolicy: false,
});
