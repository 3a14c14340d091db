import { betterAuth } from 'better-auth';
import { newId } from '#platform/ids';
import type { Platform } from '#platform/platform';

const day = 24 * 60 * 60;
export const authPath = '/api/auth';
/** Set by our own edge to the address of the socket; a client's own header of this name never gets through. */
export const clientAddressHeader = 'x-transom-client';

/** Passwords and sessions, by the auth library. Accounts are made by set-up and invitations only. */
export function createSignIn({ config, db, log }: Platform) {
  return betterAuth({
    appName: 'Transom',
    basePath: authPath,
    // The port is known only after listening; the route hands every request over as if it came to this address.
    baseURL: config.publicUrl ?? 'http://localhost',
    secret: config.secret.toString('base64'),
    database: db.pool,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    // Thirty days from sign-in. Not prolonged by use: the cookie could not be renewed on every route.
    session: { expiresIn: 30 * day, disableSessionRefresh: true },
    // A burst may be a whole team at nine o'clock behind one address; after it, one try a second at most.
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 60 }, '/change-password': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'transom',
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.debug({ auth: true }, message) },
  });
}
export type SignIn = ReturnType<typeof createSignIn>;
