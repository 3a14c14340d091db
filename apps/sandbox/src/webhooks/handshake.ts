import { randomInt } from 'node:crypto';
import { request } from 'undici';
import { GraphError } from '../rules/graph-error.ts';

const PATIENCE_MS = 10_000;
const LONGEST_URL = 200;

/**
 * Meta's check of a callback address: a GET with a challenge that must come back as the whole body. Throws 2200 with
 * the reason when it does not, 100 when the address cannot be one.
 */
export async function verifyCallback(url: string, verifyToken: string): Promise<void> {
  if (url.length > LONGEST_URL || !/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new GraphError(100, { message: 'override_callback_uri must be a web address of at most 200 characters' });
  }
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const address = new URL(url);
  address.searchParams.set('hub.mode', 'subscribe');
  address.searchParams.set('hub.challenge', challenge);
  address.searchParams.set('hub.verify_token', verifyToken);
  let status: number;
  let answer: string;
  try {
    const response = await request(address, { headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
    status = response.statusCode;
    answer = await response.body.text();
  } catch (error) {
    throw notVerified(error instanceof Error ? error.message : 'no answer');
  }
  if (status !== 200) throw notVerified(`HTTP Status Code = ${status}`);
  if (answer.trim() !== challenge) throw notVerified('the answer is not the challenge');
}

function notVerified(reason: string): GraphError {
  return new GraphError(2200, {
    status: 400,
    message: `Callback verification failed with the following errors: ${reason}`,
  });
}
