import helmet from '@fastify/helmet';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../observe/logger.ts';
import { answerError } from './answer-error.ts';

/** The HTTP server without any route. Bodies are limited to 1 MB unless a route says otherwise. */
export async function createHttpServer(log: Logger): Promise<FastifyInstance> {
  const quiet: FastifyBaseLogger = log.child({}, { level: 'warn' });
  const app: FastifyInstance = Fastify({
    loggerInstance: quiet,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    genReqId: newId,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  });
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, log));
  app.setNotFoundHandler((request, reply) =>
    answerError(new AppError('not_found', 'not_found', 'There is nothing at this address.'), request, reply, log),
  );
  await app.register(helmet, {
    // The webhook and Graph paths answer machines; headers cost little, and the pages need them all.
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
    hsts: false,
    crossOriginEmbedderPolicy: false,
  });
  return app;
}
