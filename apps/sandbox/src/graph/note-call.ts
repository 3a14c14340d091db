import type { Context } from '../context.ts';

/** Remembers a call for the wire list, by its path alone: a query may hold a token. */
export function noteCall(
  { events, now }: Context,
  method: string,
  url: string,
  status: number | null,
  note = '',
): void {
  const at = new Date(now()).toISOString();
  events.onWire({ at, direction: 'in', method, path: url.split('?')[0] ?? url, status, note });
}
