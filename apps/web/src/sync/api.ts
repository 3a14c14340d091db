import type { ErrorCode, RouteInput, RouteResponse } from '@transom/protocol';
import { noteDateHeader } from './clock.ts';
import { type Route, type RouteName, routes } from './routes.ts';

/** The server answered, and refused. `message` is a sentence for people; `details.field` names an offending field. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: Record<string, unknown>;
  readonly requestId: string | null;
  constructor(code: ErrorCode, status: number, message: string, details = {}, requestId: string | null = null) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
    this.requestId = requestId;
  }
}

/** No answer came: offline, server away, or a proxy cut the line. Whether the request was carried out is unknown. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

type Given<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };
type Input<N extends RouteName> = Given<Omit<RouteInput<Route<N>>, 'query'>> &
  (RouteInput<Route<N>>['query'] extends undefined ? unknown : { query?: RouteInput<Route<N>>['query'] });
interface CallOptions {
  signal?: AbortSignal;
  /** A file to send, in place of a JSON body. */
  form?: FormData;
}
type Arguments<N extends RouteName> =
  object extends Input<N> ? [input?: Input<N>, options?: CallOptions] : [input: Input<N>, options?: CallOptions];

const signedOut = new Set<() => void>();
/** Runs `listener` whenever a call is answered with 401 (the session ended). Returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/**
 * Calls a route of the contract, with its types. Throws `ApiError` when the server refused and `NetworkError` when no
 * answer came.
 */
export async function call<N extends RouteName>(name: N, ...args: Arguments<N>): Promise<RouteResponse<Route<N>>> {
  const input: { params?: object; query?: object; body?: unknown } = args[0] ?? {};
  const [method, path] = routes[name].split(' ') as [string, string];
  const response = await request(address(path, input.params, input.query), {
    method,
    credentials: 'same-origin',
    headers: input.body === undefined ? {} : { 'content-type': 'application/json' },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(args[1]?.form ? { body: args[1].form } : {}),
    ...(args[1]?.signal ? { signal: args[1].signal } : {}),
  });
  noteDateHeader(response.headers.get('date'));
  if (!response.ok) throw await refusal(response);
  const text = await readText(response);
  return JSON.parse(text === '' ? 'null' : text);
}

function address(path: string, params: object = {}, query: object = {}): string {
  const given = new Map(Object.entries(params));
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(given.get(key))));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`;
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new NetworkError('The server could not be reached.', { cause: error });
  }
}

async function readText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new NetworkError('The answer was cut off.', { cause: error });
  }
}

async function refusal(response: Response): Promise<ApiError | NetworkError> {
  const body: unknown = await response.json().catch(() => null);
  const error = isErrorBody(body) ? body.error : null;
  if (response.status === 401) for (const listener of signedOut) listener();
  // A proxy's own 502 or 504 page says nothing about our server: the same as no answer.
  if (!error && response.status >= 502) return new NetworkError('The server is not answering.');
  const code = error?.code ?? 'internal';
  const message = error?.message ?? 'The server could not do this. Try again.';
  return new ApiError(code, response.status, message, error?.details, response.headers.get('x-request-id'));
}

function isErrorBody(
  body: unknown,
): body is { error: { code: ErrorCode; message: string; details?: Record<string, unknown> } } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object';
}
