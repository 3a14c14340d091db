import { type Dispatcher, request } from 'undici';
import { z } from 'zod';
import { CloudApiError } from '../errors/index.ts';
import type { MultipartBody } from './multipart-body.ts';
import { refusal, transportFailure } from './read-failure.ts';
import { watchWrites } from './watch-writes.ts';

export interface GraphTarget {
  dispatcher: Dispatcher;
  /** `https://graph.facebook.com`, without a version. */
  baseUrl: string;
  /** `v24.0` */
  version: string;
  accessToken: string;
  /** Milliseconds until a call counts as unanswered. */
  timeoutMs: number;
}

export interface GraphCall {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the version, with a leading slash. */
  path: string;
  query?: Record<string, string | undefined>;
  body?: unknown;
  /** A file, instead of a body. */
  form?: MultipartBody;
  signal?: AbortSignal | undefined;
}

/**
 * Makes one call and reads its answer by `schema`. Throws only CloudApiError, and is exact about what is provably
 * unsent: a failure before a connected socket took the request is `not_sent`, anything after it `no_answer`.
 */
export async function graphRequest<T>(target: GraphTarget, call: GraphCall, schema: z.ZodType<T>): Promise<T> {
  const { status, text } = await exchange(target, call);
  const body = readJson(text);
  if (status < 200 || status > 299) throw refusal(status, body);
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new CloudApiError({
    message: 'Meta answered with success, but not in the form expected.',
    reached: 'answered',
    httpStatus: status,
    details: z.prettifyError(read.error).slice(0, 500),
  });
}

async function exchange(target: GraphTarget, call: GraphCall): Promise<{ status: number; text: string }> {
  const timeout = AbortSignal.timeout(target.timeoutMs);
  let written = false;
  const headers = headersFor(target, call);
  const dispatcher = watchWrites(target.dispatcher, () => {
    written = true;
  });
  try {
    const answer = await request(urlOf(target, call), {
      dispatcher,
      method: call.method,
      headers,
      body: call.form?.content ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
      headersTimeout: target.timeoutMs,
      bodyTimeout: target.timeoutMs,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  } catch (cause) {
    throw transportFailure(cause, written);
  }
}

function headersFor({ accessToken }: GraphTarget, { body, form }: GraphCall): Record<string, string> {
  if (!/^[\x21-\x7e]+$/.test(accessToken)) {
    const details = 'The access token holds characters that no token has.';
    throw new CloudApiError({ message: details, reached: 'not_sent', code: 190, details });
  }
  const authorization = `Bearer ${accessToken}`;
  if (form) return { authorization, 'content-type': form.contentType, 'content-length': String(form.length) };
  return body === undefined ? { authorization } : { authorization, 'content-type': 'application/json' };
}

function urlOf({ baseUrl, version }: GraphTarget, { path, query = {} }: GraphCall): URL {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${version}${path}`);
  for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, value);
  return url;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
