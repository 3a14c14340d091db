import type { IncomingHttpHeaders } from 'node:http';

/**
 * Did this request come from our own pages (or from no page at all)? Browsers tell by `Sec-Fetch-Site`, and over plain
 * http at least by `Origin`; neither can be forged by a page. A request with neither does not come from a browser, so
 * nobody's cookie was lent to a stranger.
 * @param publicUrl the origin people use when a proxy stands in between and changes `Host`
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return true;
  const { origin, host = '' } = headers;
  if (origin === undefined) return site === undefined;
  if (origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host
    ? site === undefined
    : isThisMachine(from) && isThisMachine(host) && portOf(from) === portOf(host);
}

/** `localhost` and `127.0.0.1` are two origins to a browser, but one Transom. */
const isThisMachine = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
const portOf = (host: string): string => /:(\d+)$/.exec(host)?.[1] ?? '80';
