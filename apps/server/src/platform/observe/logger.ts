import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * The process's logger. ERROR means a person must act now; a healthy house logs none. Callers pass ids, codes and
 * counts, never message text, tokens or whole numbers; the paths below are a second net.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        '*.accessToken',
        '*.appSecret',
        '*.password',
        '*.token',
      ],
      censor: '[hidden]',
    },
  });
}
