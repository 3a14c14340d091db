import type { ApiErrorBody, RouteInput, RouteResponse, RouteSpec } from '@transom/protocol';

/** What a route takes, without the parts it has none of. */
export type CallInput<R extends RouteSpec> = {
  [K in keyof RouteInput<R> as RouteInput<R>[K] extends undefined ? never : K]?: RouteInput<R>[K];
};

/** An answer outside 2xx. */
export class RefusedCall extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;
  constructor(status: number, body: ApiErrorBody) {
    super(`${status} ${body.error.code}: ${body.error.message}`);
    this.status = status;
    this.code = body.error.code;
    this.details = body.error.details ?? {};
  }
}

/** Somebody who uses the REST API: a signed-in person or a script with a key. */
export class ApiClient {
  readonly url: string;
  readonly headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.url = url;
    this.headers = headers;
  }

  /** Signs in by the form's own route; throws RefusedCall when the password is wrong. */
  static async signIn(url: string, email: string, password: string): Promise<ApiClient> {
    const answer = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new ApiClient(url, { cookie, origin: url });
  }

  /** Calls a route of the contract and reads its answer with the route's own schema. */
  async call<R extends RouteSpec>(spec: R, input: CallInput<R> = {}): Promise<RouteResponse<R>> {
    const { params, query, body } = input as Partial<RouteInput<RouteSpec>>;
    const path = spec.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name])),
    );
    const url = new URL(`/api/v1${path}`, this.url);
    for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, String(value));
    const answer = await this.fetch(url.pathname + url.search, spec.method, body);
    if (!answer.ok) throw new RefusedCall(answer.status, (await answer.json()) as ApiErrorBody);
    return spec.response.parse(answer.status === 204 ? null : await answer.json()) as RouteResponse<R>;
  }

  /** A bare request with this client's credentials. */
  fetch(path: string, method = 'GET', body?: unknown): Promise<Response> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(new URL(path, this.url), {
      method,
      headers: { ...this.headers, ...json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
