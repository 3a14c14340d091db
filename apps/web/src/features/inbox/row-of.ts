/** The conversation whose row this is in the page. */
export function rowOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest<HTMLElement>('[data-conversation]')?.dataset.conversation ?? null;
}
