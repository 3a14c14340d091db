import { NetworkError } from './api.ts';
import { forgetInbox } from './keep-inbox.ts';

export type SignInOutcome = 'ok' | 'wrong' | 'tooMany' | 'address' | 'failed';

/** Asks for a session cookie. Throws `NetworkError` when no answer came. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const response = await post('/api/auth/sign-in/email', { email, password });
  if (response.ok) return 'ok';
  if (response.status === 429) return 'tooMany';
  // The page was opened at an address the server does not know as its own.
  if (response.status === 403) return 'address';
  return response.status === 400 || response.status === 401 ? 'wrong' : 'failed';
}

/** Ends the session and starts the page anew, so that nothing of it stays in memory or is pushed to this browser. */
export async function signOut(): Promise<void> {
  const { turnPushOff } = await import('./push.ts');
  await turnPushOff();
  await post('/api/auth/sign-out', {});
  await forgetInbox();
  location.assign('/sign-in');
}

async function post(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new NetworkError('The server could not be reached.', { cause: error });
  }
}
